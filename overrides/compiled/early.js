"use strict";(()=>{var t=document.documentElement;t.dataset.scripts="on";try{let s=`sodalis-kennissite:${new URL(t.dataset.root??"/",location.href).pathname}.scheme`,e=localStorage.getItem(s)??localStorage.getItem("sodalis-kennissite.scheme");(e==="light"||e==="dark")&&(t.dataset.scheme=e)}catch{}})();
//# sourceMappingURL=early.js.map
