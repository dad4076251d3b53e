/** One page of every kind that the example newspaper has, and the articles that show what is rare. */
export const pageTypes: ReadonlyMap<string, string> = new Map([
  ['front page', '/'],
  ['section', '/culture/'],
  ['author', '/authors/ruth-vandermeer/'],
  ['tag', '/tags/russia/'],
  ['search', '/search/'],
  ['not found', '/404.html'],
  ['article', '/world/2022/01/09/us-russia-geneva-talks/'],
  ['right-to-left article', '/culture/2026/02/14/aflaj-oman/'],
  ['translated article', '/business/2026/03/20/canal-panama-agua/'],
  ['old article', '/science/2009/07/20/observatory-moon-night/'],
  ['retracted article', '/business/2025/08/14/cannery-closing/'],
  ['sponsored article', '/business/2026/05/20/boat-insurance-questions/'],
  ['article with a gallery', '/culture/2026/05/02/market-hall-reopens/'],
  ['article with an embed', '/culture/2025/04/23/me-at-the-zoo/'],
  ['article with a table', '/science/2025/06/17/how-to-read-a-tide-table/'],
]);
