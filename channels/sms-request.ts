import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/time/dates';
import type { SmsConfig } from '../platform/channel-config';
import { acs3Authorization, canonicalQuery, rpcSignature, sha256 } from './sms-signature';

const VERSION = '2017-05-25';

type Signer = Pick<SmsConfig, 'endpoint' | 'accessKeyId' | 'accessKeySecret' | 'signature'>;

/**
 * A signed request to 短信服务 (dysmsapi). With signature 1.0 all parameters go in the form body, as the provider's own
 * @alicloud/pop-core sends them, so that no number stands in a URL. ACS3, which the provider recommends, wants the
 * parameters of these operations in the query: it is for the day on which 1.0 is not taken any more.
 */
export function smsRequest(
  config: Signer,
  action: string,
  parameters: Record<string, string>,
  at: Instant,
): { url: URL; init: RequestInit } {
  const timestamp = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  return config.signature === 'acs3'
    ? inQuery(config, action, parameters, timestamp)
    : inBody(config, action, parameters, timestamp);
}

function inBody(config: Signer, action: string, more: Record<string, string>, timestamp: string) {
  const { endpoint: url, accessKeyId, accessKeySecret } = config;
  const parameters: Record<string, string> = {
    AccessKeyId: accessKeyId,
    Action: action,
    Format: 'JSON',
    SignatureMethod: 'HMAC-SHA1',
    SignatureNonce: randomUUID(),
    SignatureVersion: '1.0',
    Timestamp: timestamp,
    Version: VERSION,
    ...more,
  };
  const body = new URLSearchParams({ ...parameters, Signature: rpcSignature('POST', parameters, accessKeySecret) });
  return { url, init: { method: 'POST', body } };
}

function inQuery(config: Signer, action: string, parameters: Record<string, string>, timestamp: string) {
  const url = new URL(config.endpoint);
  const query = canonicalQuery(parameters);
  url.search = query;
  const payloadHash = sha256('');
  const signed = {
    'x-acs-action': action,
    'x-acs-content-sha256': payloadHash,
    'x-acs-date': timestamp,
    'x-acs-signature-nonce': randomUUID(),
    'x-acs-version': VERSION,
  };
  const authorization = acs3Authorization('POST', query, { ...signed, host: url.host }, payloadHash, config);
  return { url, init: { method: 'POST', headers: { ...signed, accept: 'application/json', authorization } } };
}
