// Registers the custom elements of every page. Each is in a module of its own and works alone; those that one kind of
// page has are registered by a script of that page, so that a tip that is opened from a link brings no others.

import "./shared/follow-redirect.js";
import "./frame/menu-focus.js";
import "./frame/skip-link.js";
import { ActionItem } from "./checklist/action-item.js";
import { ActionProgress } from "./checklist/action-progress.js";
import { AddressSwitch } from "./card/address-switch.js";
import { LanguageLink } from "./frame/language-link.js";
import { PhraseCard } from "./card/phrase-card.js";
import { OpenSearch, SearchDialog } from "./search/search-dialog.js";
import { StorageNotice } from "./frame/storage-notice.js";
import { ThemeSwitch } from "./frame/theme-switch.js";

customElements.define("action-item", ActionItem);
customElements.define("action-progress", ActionProgress);
customElements.define("address-switch", AddressSwitch);
customElements.define("language-link", LanguageLink);
customElements.define("open-search", OpenSearch);
customElements.define("phrase-card", PhraseCard);
customElements.define("search-dialog", SearchDialog);
customElements.define("storage-notice", StorageNotice);
customElements.define("theme-switch", ThemeSwitch);
