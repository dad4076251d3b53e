/** An address that begins with one `/`, with the origin before it; anything else is absolute already and stays. */
export function makeAbsolute(address: string, origin: string): string {
  return address.startsWith('/') ? origin + address : address;
}
