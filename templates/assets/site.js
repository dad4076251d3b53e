import { loadEmbeds } from './js/embed.js';
import { readySearch } from './js/search-field.js';
import { focusSearch } from './js/search-shortcut.js';
import { shareArticles } from './js/share.js';

shareArticles();
loadEmbeds();
focusSearch();
readySearch();
