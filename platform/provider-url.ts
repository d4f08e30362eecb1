const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a provider may be asked at an address: by https, or without it on this machine only. */
export function isSafeProvider(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || LOOPBACK.includes(hostname);
}

/** Said of an address that is not. */
export const UNSAFE_PROVIDER = 'http only on this machine';
