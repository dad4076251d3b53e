import { BlockList, isIP } from 'node:net';

/** What is not on the public internet (IANA's special-purpose registries): this machine, its network, and what leads there. */
const closed = new BlockList();
const closed4 = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24
  192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`.split(
  /\s+/,
);
for (const range of closed4) addRange(closed, range, 'ipv4');

/** Of IPv6 only this is given to anybody; parts of it lead back to IPv4 or are for documents. */
const open6 = new BlockList();
addRange(open6, '2000::/3', 'ipv6');
for (const range of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']) addRange(closed, range, 'ipv6');

function addRange(list: BlockList, range: string, family: 'ipv4' | 'ipv6'): void {
  const [net = '', prefix] = range.split('/');
  list.addSubnet(net, Number(prefix), family);
}

/** Whether an IP address is one that anybody on the internet may ask; a text that is none is not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  return family === 6 && open6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}
