// The frame of every page. The entry of a kind of page imports it, and registers the elements of that kind.

import "./shared/follow-redirect.js";
import "./shared/offline.js";
import "./frame/menu-focus.js";
import "./frame/skip-link.js";
import { LanguageLink } from "./frame/language-link.js";
import { OpenSearch, SearchDialog } from "./search/search-dialog.js";
import { StorageNotice } from "./frame/storage-notice.js";
import { ThemeSwitch } from "./frame/theme-switch.js";

customElements.define("language-link", LanguageLink);
customElements.define("open-search", OpenSearch);
customElements.define("search-dialog", SearchDialog);
customElements.define("storage-notice", StorageNotice);
customElements.define("theme-switch", ThemeSwitch);
