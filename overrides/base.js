// Starts the frame of every page. The entry of a kind of page imports this one, and starts what that kind has besides.

import { LanguageLink } from "./frame/language-link.js";
import { moveFocusIntoMenu } from "./frame/menu-focus.js";
import { keepFragmentWhenSkipping } from "./frame/skip-link.js";
import { StorageNotice } from "./frame/storage-notice.js";
import { ThemeSwitch } from "./frame/theme-switch.js";
import { OpenSearch, SearchDialog } from "./search/search-dialog.js";
import { followRedirects } from "./shared/follow-redirect.js";
import { keepPages } from "./shared/offline.js";
import { start } from "./shared/start.js";
import { keepFocusClear } from "./shared/status-message.js";

start(
  {
    "language-link": LanguageLink,
    "open-search": OpenSearch,
    "search-dialog": SearchDialog,
    "storage-notice": StorageNotice,
    "theme-switch": ThemeSwitch,
  },
  [followRedirects, moveFocusIntoMenu, keepFragmentWhenSkipping, keepFocusClear, keepPages],
);
