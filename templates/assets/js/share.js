/** Turns the mail link into the device's own sharing, or into copying the address where there is none. */
export function shareArticles() {
  for (const link of document.querySelectorAll('a[data-share]')) {
    link.addEventListener('click', (event) => {
      if (!navigator.share && !navigator.clipboard) return;
      event.preventDefault();
      void shareArticle(link);
    });
  }
}

async function shareArticle(link) {
  const { title, url, copied } = link.dataset;
  try {
    if (navigator.share) return await navigator.share({ title, url });
    await navigator.clipboard.writeText(url);
    announceCopy(link, copied);
  } catch (error) {
    if (error.name !== 'AbortError') location.href = link.href;
  }
}

function announceCopy(link, copied) {
  const words = link.querySelector('[aria-live]');
  const before = words.textContent;
  words.textContent = copied;
  setTimeout(() => (words.textContent = before), 3000);
}
