declare module 'nunjucks/src/transformer.js' {
  import type { nodes } from 'nunjucks';
  const transformer: {
    transform(root: nodes.Root, asyncFilters: readonly string[], name: string): nodes.Root;
  };
  export default transformer;
}
