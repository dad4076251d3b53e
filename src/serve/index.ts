import { caddy } from './caddy.ts';
import { nginx } from './nginx.ts';
import type { ServerConfig } from './server-config.ts';

/** Every server that can be told of a site. */
export const serverConfigs: readonly ServerConfig[] = [nginx, caddy];
