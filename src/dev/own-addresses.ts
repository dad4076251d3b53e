/** Where the server has its own files: no page of a site can be there. */
export const ownAddresses = { script: '/.broadsheet/desk.js', events: '/.broadsheet/events' } as const;

/** The element that lets a page follow the builds; it is one of this build. */
export function scriptTag(build: string): string {
  return `<script type="module" src="${ownAddresses.script}" data-build="${build}"></script>`;
}
