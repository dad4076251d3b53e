/** Control or Command and K go to the search field: no single key, which would answer to dictation by mistake. */
export function focusSearch() {
  document.addEventListener('keydown', (event) => {
    const field = document.querySelector('#search-field');
    if (!field || event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
