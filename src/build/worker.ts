import { enableCompileCache } from 'node:module';

// Everything else is loaded after this, so that what Node has compiled once it need not compile again.
enableCompileCache();
const [{ serveTasks }, { tasks }] = await Promise.all([import('../threads/serve.ts'), import('./tasks.ts')]);
serveTasks(tasks);
