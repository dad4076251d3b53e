/** Puts the other site's frame in the place of its link, once the reader asks for it. */
export function loadEmbeds() {
  for (const link of document.querySelectorAll('a[data-embed]')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      link.replaceWith(makeFrame(link.dataset));
    });
  }
}

function makeFrame({ embed, embedKind, embedTitle }) {
  const frame = document.createElement('iframe');
  frame.className = 'embed-frame';
  frame.dataset.kind = embedKind;
  frame.title = embedTitle;
  frame.allow = 'autoplay; fullscreen; picture-in-picture';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = embed;
  frame.tabIndex = 0;
  requestAnimationFrame(() => frame.focus());
  return frame;
}
