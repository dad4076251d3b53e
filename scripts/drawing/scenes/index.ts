import type { Scene } from '../scene.ts';
import { canalLock } from './canal-lock.ts';
import { cannery } from './cannery.ts';
import { clock } from './clock.ts';
import { elephants } from './elephants.ts';
import { falaj } from './falaj.ts';
import { flood } from './flood.ts';
import { geneva } from './geneva.ts';
import { ironBridge } from './iron-bridge.ts';
import { logo } from './logo.ts';
import { marina } from './marina.ts';
import { marketClock } from './market-clock.ts';
import { marketFront } from './market-front.ts';
import { marketInside } from './market-inside.ts';
import { marketStall } from './market-stall.ts';
import { missile } from './missile.ts';
import { negotiatingTable } from './negotiating-table.ts';
import { observatory } from './observatory.ts';
import { pollingStation } from './polling-station.ts';
import { port } from './port.ts';
import { portraits } from './portraits.ts';
import { seawall } from './seawall.ts';
import { storm } from './storm.ts';
import { theater } from './theater.ts';
import { tide } from './tide.ts';
import { timeCapsule } from './time-capsule.ts';
import { tram } from './tram.ts';
import { wheat } from './wheat.ts';
import { winterFair } from './winter-fair.ts';

/** Every picture of the example newspaper, and of the one that `broadsheet init` makes. */
export const scenes: readonly Scene[] = [
  logo,
  canalLock,
  cannery,
  clock,
  ...elephants,
  falaj,
  flood,
  geneva,
  ironBridge,
  marina,
  { ...marina, file: 'starter/content/articles/news/boats.jpg' },
  marketClock,
  marketFront,
  marketInside,
  marketStall,
  missile,
  negotiatingTable,
  observatory,
  pollingStation,
  port,
  ...portraits,
  seawall,
  storm,
  theater,
  tide,
  timeCapsule,
  tram,
  wheat,
  winterFair,
];
