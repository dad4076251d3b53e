/** Loads the search when the reader turns to its field, or asks in the address; without it the form works as it is. */
export function readySearch() {
  const form = document.querySelector('form[data-search]');
  if (!form) return;
  if (document.querySelector('#search-results') && new URLSearchParams(location.search).get('q')) {
    void loadSearch(form);
  } else {
    form.addEventListener('focusin', () => void loadSearch(form), { once: true });
  }
}

async function loadSearch(form) {
  const { startSearch } = await import(form.dataset.search);
  startSearch(form);
}
