/** From where somebody acts, as it stands in the audit and beside his session. */
export interface Whence {
  /** IP address as the proxies that are believed tell it. */
  address: string;
  /** What his program calls itself, printable and cut: it may say whatever it likes. */
  device: string;
}

const LONGEST = 160;

/**
 * What of a request says from where it comes.
 * @param ip may be an IPv4 address written as IPv6
 * @param agent the User-Agent header
 */
export function whenceOf(ip: string | undefined, agent: string | undefined): Whence {
  return {
    address: (ip ?? '').replace(/^::ffff:(?=\d+\.)/, '').slice(0, 45),
    device: (agent ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, LONGEST),
  };
}
