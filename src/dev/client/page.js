import { Idiomorph } from 'idiomorph';
import { syncHead } from './head.js';
import { swapStyles } from './styles.js';

/** What scripts take hold of when a page is loaded: another one of these needs a fresh start. */
const wired = 'script[src], form, button, iframe, [data-embed], [data-share], [data-search]';

/** The open page, which can become what the newest build says. */
export function openPage(build) {
  const served = new WeakSet(allNodes(document));
  let hooks = countHooks(document);
  let hooked = [...document.querySelectorAll(wired)];
  let shown = build;
  let isMissing = performance.getEntriesByType('navigation')[0]?.responseStatus === 404;
  return {
    /** Makes the page that of the build; false if the site has it no more. */
    async follow(wanted) {
      if (wanted === shown) return true;
      const response = await fetch(location.href, { cache: 'no-store' });
      if (response.redirected) return leaveFor(response.url);
      const next = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (response.status === 404 && !isMissing) return false;
      isMissing = response.status === 404;
      if (needsLoading(next, hooks, hooked)) return leaveFor(location.href);
      await swapStyles(next);
      const added = withoutAdditions(served, () => morph(next));
      for (const node of added) served.add(node);
      hooks = countHooks(next);
      hooked = [...document.querySelectorAll(wired)].filter((element) => served.has(element));
      shown = wanted;
      return true;
    },
  };
}

/** Never comes back. */
function leaveFor(address) {
  if (address === location.href) location.reload();
  else location.replace(address);
  return new Promise(() => undefined);
}

function allNodes(root) {
  const nodes = [];
  const walker = document.createTreeWalker(root);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/** How many elements there are of each kind that scripts take hold of: a kind is a script's address, or a name with those of attributes. */
function countHooks(root) {
  const counts = new Map();
  for (const element of root.querySelectorAll(wired)) {
    const { tagName, src } = element;
    const kind = tagName === 'SCRIPT' ? src : [tagName, ...element.getAttributeNames()].join(' ');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

function needsLoading(next, hooks, hooked) {
  const broken = 'broken' in document.documentElement.dataset || 'broken' in next.documentElement.dataset;
  const isNew = ([kind, count]) => count > (hooks.get(kind) ?? 0);
  return broken || hooked.some((element) => !element.isConnected) || [...countHooks(next)].some(isNew);
}

/** What scripts have put into the page is taken out while `change` works, and put back where its place is still there. */
function withoutAdditions(served, change) {
  const additions = allNodes(document.body)
    .filter((node) => !served.has(node) && served.has(node.parentNode))
    .map((node) => ({ node, place: node.parentNode }));
  for (const { node } of additions) node.remove();
  change();
  const nodes = allNodes(document);
  for (const { node, place } of additions) if (place.isConnected) place.append(node);
  return nodes;
}

function morph(next) {
  const { documentElement, head, body } = document;
  for (const { name, value } of next.documentElement.attributes) documentElement.setAttribute(name, value);
  const callbacks = { beforeAttributeUpdated: isServersTurn };
  syncHead(head, next.head);
  void Idiomorph.morph(body, next.body, { ignoreActiveValue: true, restoreFocus: true, callbacks });
}

/** Whether a box is open is for the reader to say. */
function isServersTurn(name, element) {
  return !(name === 'open' && ['DETAILS', 'DIALOG'].includes(element.tagName));
}
