import { warmIndex } from './js/search/engine.js';
import { showPanel } from './js/search/panel.js';
import { showResults } from './js/search/results.js';

/** Answers below the field, or in full where the page has room for it. */
export function startSearch(form) {
  void warmIndex(form.dataset.index);
  const results = document.querySelector('#search-results');
  if (results) showResults(form, results);
  else showPanel(form);
}
