import { cloudflare } from './cloudflare.ts';
import { command } from './command.ts';
import { fastly } from './fastly.ts';
import { indexNow } from './index-now.ts';
import type { ReceiverKind } from './receiver.ts';
import { webSub } from './web-sub.ts';

/** Everybody who can be told of changes, in the order in which they are: caches before those who then come to look. */
export const receiverKinds: readonly ReceiverKind[] = [cloudflare, fastly, command, indexNow, webSub];
