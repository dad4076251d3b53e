/** Makes the head hold what the next one has. What stays is not touched: a style sheet that is moved is loaded again. */
export function syncHead(head, next) {
  const wanted = new Map([...next.children].map((element) => [element.outerHTML, element]));
  const present = Array.from(head.children);
  for (const element of present) {
    // This script's own element names the build, and nothing else of it changes.
    if (element.dataset.build !== undefined || wanted.delete(element.outerHTML)) continue;
    element.remove();
  }
  for (const element of wanted.values()) {
    if (element.dataset.build === undefined) head.append(document.importNode(element, true));
  }
}
