"use strict";(()=>{try{let e=localStorage.getItem("sodalis-kennissite.scheme");(e==="light"||e==="dark")&&(document.documentElement.dataset.scheme=e)}catch{}})();
//# sourceMappingURL=early.js.map
