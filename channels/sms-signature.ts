import { createHmac } from 'node:crypto';

/** RFC 3986, as the provider wants it: blank %20, asterisk %2A, tilde as it is. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * The signature of an Alibaba Cloud RPC request, version 1.0 (HMAC-SHA1), over all parameters but itself.
 * @param method as sent; the parameters may stand in the query or in a form body
 * @returns base64
 */
export function rpcSignature(method: 'GET' | 'POST', parameters: Record<string, string>, secret: string): string {
  const canonical = Object.keys(parameters)
    .sort()
    .map((name) => `${encoded(name)}=${encoded(parameters[name] as string)}`)
    .join('&');
  const text = `${method}&${encoded('/')}&${encoded(canonical)}`;
  return createHmac('sha1', `${secret}&`).update(text).digest('base64');
}
