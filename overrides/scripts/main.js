// Registers the custom elements of every page. Each is in a module of its own and works alone; those that one kind of
// page has are registered by a script of that page, so that a tip that is opened from a link brings no others.

import "./arriving.js";
import "./sheet-focus.js";
import "./skip-link.js";
import { ActionItem } from "./action-item.js";
import { ActionProgress } from "./action-progress.js";
import { AddressSwitch } from "./address-switch.js";
import { LanguageLink } from "./language-link.js";
import { PhraseCard } from "./phrase-card.js";
import { OpenSearch, SearchDialog } from "./search-dialog.js";
import { StorageNotice } from "./storage-notice.js";
import { ThemeSwitch } from "./theme-switch.js";

customElements.define("action-item", ActionItem);
customElements.define("action-progress", ActionProgress);
customElements.define("address-switch", AddressSwitch);
customElements.define("language-link", LanguageLink);
customElements.define("open-search", OpenSearch);
customElements.define("phrase-card", PhraseCard);
customElements.define("search-dialog", SearchDialog);
customElements.define("storage-notice", StorageNotice);
customElements.define("theme-switch", ThemeSwitch);
