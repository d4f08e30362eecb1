import { createHmac } from 'node:crypto';
import { HttpServer, type Reply } from './http-server';

export const SECRET = 'sms-secret';

interface Taken {
  phone: string;
  outId: string;
  template: string;
  sign: string;
  parameters: Record<string, string>;
  day: string;
  status: 1 | 2 | 3;
}

/** Alibaba Cloud's SMS service as documented: SendSms and QuerySendDetails, RPC signature 1.0 checked. */
export class SmsService {
  readonly taken: Taken[] = [];
  /** Code for a number, in the place of OK. */
  readonly codes = new Map<string, string>();
  /** Takes so many messages without answering. */
  loseAnswer = 0;
  private readonly nonces = new Set<string>();
  readonly http = new HttpServer((request, url, body) => this.answer(request.method ?? '', url, body));

  private answer(method: string, url: URL, body: string): Reply {
    // No number may stand in the address.
    if (method !== 'POST' || url.search !== '') return { status: 400, json: { Code: 'InvalidParameter' } };
    const given = Object.fromEntries(new URLSearchParams(body));
    if (given.AccessKeyId !== 'sms-key') return { status: 404, json: { Code: 'InvalidAccessKeyId.NotFound' } };
    if (given.Signature !== signature(given)) return { status: 400, json: { Code: 'SignatureDoesNotMatch' } };
    const nonce = given.SignatureNonce as string;
    if (this.nonces.has(nonce)) return { status: 400, json: { Code: 'SignatureNonceUsed' } };
    this.nonces.add(nonce);
    if (given.Version !== '2017-05-25') return { status: 400, json: { Code: 'InvalidVersion' } };
    if (given.Action === 'SendSms') return this.send(given);
    if (given.Action === 'QuerySendDetails') return this.details(given);
    return { status: 404, json: { Code: 'InvalidAction.NotFound' } };
  }

  private send(given: Record<string, string>): Reply {
    const phone = given.PhoneNumbers as string;
    const code = this.codes.get(phone);
    if (code) return { json: { Code: code, Message: `nothing for ${phone}`, RequestId: 'r' } };
    const parameters = JSON.parse(given.TemplateParam as string);
    const day = (given.Timestamp as string).slice(0, 10);
    const { OutId: outId = '', TemplateCode: template = '', SignName: sign = '' } = given;
    this.taken.push({ phone, outId, template, sign, parameters, day, status: 1 });
    if (this.loseAnswer > 0) {
      this.loseAnswer--;
      return 'silence';
    }
    return { json: { Code: 'OK', Message: 'OK', RequestId: 'r', BizId: `9006${this.taken.length}^0` } };
  }

  private details(given: Record<string, string>): Reply {
    const day = (given.SendDate as string).replace(/(....)(..)(..)/, '$1-$2-$3');
    const found = this.taken.filter((one) => one.phone === given.PhoneNumber && one.day === day);
    const details = found.map(({ outId, phone, status }) => ({
      PhoneNum: phone,
      OutId: outId,
      SendStatus: status,
      ErrCode: status === 2 ? 'MK:0001' : status === 3 ? 'DELIVERED' : '',
    }));
    return {
      json: { Code: 'OK', TotalCount: String(details.length), SmsSendDetailDTOs: { SmsSendDetailDTO: details } },
    };
  }
}

// Written from the documentation of the RPC signature, apart from the product's.
function signature({ Signature: _, ...parameters }: Record<string, string>): string {
  const encode = (text: string) =>
    [...Buffer.from(text, 'utf8')]
      .map((byte) => String.fromCharCode(byte))
      .map((sign) =>
        /[A-Za-z0-9\-_.~]/.test(sign) ? sign : `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
      )
      .join('');
  const pairs = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
  return createHmac('sha1', `${SECRET}&`)
    .update(`POST&%2F&${encode(query)}`)
    .digest('base64');
}
