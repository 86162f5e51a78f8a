"use strict";(()=>{var e=document.documentElement;e.dataset.scripts="on";try{let t=localStorage.getItem("sodalis-kennissite.scheme");(t==="light"||t==="dark")&&(e.dataset.scheme=t)}catch{}})();
//# sourceMappingURL=early.js.map
