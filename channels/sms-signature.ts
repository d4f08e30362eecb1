import { createHash, createHmac } from 'node:crypto';

/** RFC 3986, as the provider wants it: blank %20, asterisk %2A, tilde as it is. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Parameters by name, each escaped, as they are signed and stand in a query or a form body. */
export const canonicalQuery = (parameters: Record<string, string>): string =>
  Object.keys(parameters)
    .sort()
    .map((name) => `${encoded(name)}=${encoded(parameters[name] as string)}`)
    .join('&');

/**
 * The signature of an Alibaba Cloud RPC request, version 1.0 (HMAC-SHA1), over all parameters but itself (V2版本RPC风格请求体
 * &签名机制).
 * @param method as sent; the parameters may stand in the query or in a form body
 * @returns base64
 */
export function rpcSignature(method: 'GET' | 'POST', parameters: Record<string, string>, secret: string): string {
  const text = `${method}&${encoded('/')}&${encoded(canonicalQuery(parameters))}`;
  return createHmac('sha1', `${secret}&`).update(text).digest('base64');
}

/** SHA-256 in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The header Authorization of an Alibaba Cloud RPC request, ACS3-HMAC-SHA256 (V3版本请求体&签名机制).
 * @param query as it is sent, from `canonicalQuery`
 * @param headers host, content-type and all x-acs- ones, their names in small letters
 * @param payloadHash of the body, as in x-acs-content-sha256
 */
export function acs3Authorization(
  method: 'GET' | 'POST',
  query: string,
  headers: Record<string, string>,
  payloadHash: string,
  { accessKeyId, accessKeySecret }: { accessKeyId: string; accessKeySecret: string },
): string {
  const names = Object.keys(headers).sort();
  const lines = names.map((name) => `${name}:${headers[name]?.trim()}\n`).join('');
  const request = [method, '/', query, lines, names.join(';'), payloadHash].join('\n');
  const signature = createHmac('sha256', accessKeySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(request)}`)
    .digest('hex');
  return `ACS3-HMAC-SHA256 Credential=${accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`;
}
