/** Runs in a page: waits until its fonts are there and it has been painted with them. */
export const settled = `document.fonts.ready.then(() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))`;
