// Starts what every page has.

import { AddressSwitch } from "./card/address-switch.js";
import { PhraseCard } from "./card/phrase-card.js";
import { ActionItem } from "./checklist/action-item.js";
import { ActionProgress } from "./checklist/action-progress.js";
import { LanguageLink } from "./frame/language-link.js";
import { moveFocusIntoMenu } from "./frame/menu-focus.js";
import { keepFragmentWhenSkipping } from "./frame/skip-link.js";
import { StorageNotice } from "./frame/storage-notice.js";
import { ThemeSwitch } from "./frame/theme-switch.js";
import { OpenSearch, SearchDialog } from "./search/search-dialog.js";
import { followRedirects } from "./shared/follow-redirect.js";
import { start } from "./shared/start.js";
import { keepFocusClear } from "./shared/status-message.js";

start(
  {
    "action-item": ActionItem,
    "action-progress": ActionProgress,
    "address-switch": AddressSwitch,
    "language-link": LanguageLink,
    "open-search": OpenSearch,
    "phrase-card": PhraseCard,
    "search-dialog": SearchDialog,
    "storage-notice": StorageNotice,
    "theme-switch": ThemeSwitch,
  },
  [followRedirects, moveFocusIntoMenu, keepFragmentWhenSkipping, keepFocusClear],
);
