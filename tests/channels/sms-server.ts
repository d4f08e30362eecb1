import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { HttpServer, type Reply } from './http-server';

export const SECRET = 'sms-secret';

interface Taken {
  phone: string;
  outId: string;
  bizId: string;
  template: string;
  sign: string;
  parameters: Record<string, string>;
  /** In China, as the service counts days. */
  day: string;
  /** 1 waiting for the carrier's report, 2 failed, 3 delivered */
  status: 1 | 2 | 3;
}

const FAILED = 'MOBILE_NOT_ON_SERVICE';

/** Alibaba Cloud's SMS service as documented: SendSms and QuerySendDetails, both signatures checked, SmsReport pushed. */
export class SmsService {
  readonly taken: Taken[] = [];
  /** Code for a number, in the place of OK. */
  readonly codes = new Map<string, string>();
  /** Takes so many messages without answering. */
  loseAnswer = 0;
  /** How often it was asked what became of a message, with the service's own id of it or without. */
  asked: (string | undefined)[] = [];
  readonly signatures = new Set<string>();
  private readonly nonces = new Set<string>();
  readonly http = new HttpServer((request, url, body) => this.answer(request, url, body));

  /** Reports of messages as the service pushes them (HTTP 批量推送模式); an answer other than 200 is a failure to it. */
  reports(messages: readonly Taken[]): object[] {
    return messages.map(({ phone, status, bizId, outId }) => ({
      phone_number: phone,
      send_time: '2054-11-23 09:30:00',
      report_time: '2054-11-23 09:30:05',
      success: status === 3,
      err_code: status === 3 ? 'DELIVERED' : FAILED,
      err_msg: status === 3 ? '用户接收成功' : '停机、空号、暂停服务、关机、不在服务区',
      sms_size: '1',
      biz_id: bizId,
      out_id: outId,
    }));
  }

  private answer(request: IncomingMessage, url: URL, body: string): Reply {
    const { given, code } = request.headers.authorization
      ? this.acs3(request, url, body)
      : this.rpc(request, url, body);
    if (code) return { status: code === 'InvalidAccessKeyId.NotFound' ? 404 : 400, json: refusal(code) };
    const nonce = given.SignatureNonce as string;
    if (this.nonces.has(nonce)) return { status: 400, json: refusal('SignatureNonceUsed') };
    this.nonces.add(nonce);
    if (given.Version !== '2017-05-25') return { status: 400, json: refusal('InvalidVersion') };
    if (given.Action === 'SendSms') return this.send(given);
    if (given.Action === 'QuerySendDetails') return this.details(given);
    return { status: 404, json: refusal('InvalidAction.NotFound') };
  }

  /** Signature 1.0. Parameters may stand in either place; no number may stand in the address. */
  private rpc({ method }: IncomingMessage, url: URL, body: string): Checked {
    const given = Object.fromEntries(new URLSearchParams(body));
    this.signatures.add('1.0');
    if (method !== 'POST' || url.search !== '') return { given, code: 'UnsupportedHTTPMethod' };
    if (given.AccessKeyId !== 'sms-key') return { given, code: 'InvalidAccessKeyId.NotFound' };
    return given.Signature === rpcSignature(given) ? { given } : { given, code: 'SignatureDoesNotMatch' };
  }

  /** ACS3-HMAC-SHA256: parameters in the query, as the operations' metadata has them. */
  private acs3({ method, headers }: IncomingMessage, url: URL, body: string): Checked {
    this.signatures.add('acs3');
    const given = {
      ...Object.fromEntries(url.searchParams),
      Action: String(headers['x-acs-action']),
      Version: String(headers['x-acs-version']),
      SignatureNonce: String(headers['x-acs-signature-nonce']),
      Timestamp: String(headers['x-acs-date']),
    };
    if (headers['x-acs-content-sha256'] !== hex(body)) return { given, code: 'SignatureDoesNotMatch' };
    const signed = Object.keys(headers).filter((name) => /^(x-acs-.*|host|content-type)$/.test(name));
    const names = signed.sort().join(';');
    const lines = signed.map((name) => `${name}:${headers[name]}\n`).join('');
    const query = canonical(Object.fromEntries(url.searchParams));
    const text = `ACS3-HMAC-SHA256\n${hex(`${method}\n/\n${query}\n${lines}\n${names}\n${hex(body)}`)}`;
    const right = createHmac('sha256', SECRET).update(text).digest('hex');
    const wanted = `ACS3-HMAC-SHA256 Credential=sms-key,SignedHeaders=${names},Signature=${right}`;
    return headers.authorization === wanted ? { given } : { given, code: 'SignatureDoesNotMatch' };
  }

  private send(given: Record<string, string>): Reply {
    const phone = given.PhoneNumbers as string;
    const code = this.codes.get(phone);
    if (code) return { json: refusal(code, phone) };
    const parameters = JSON.parse(given.TemplateParam as string) as Record<string, unknown>;
    if (Object.values(parameters).some((value) => typeof value !== 'string')) {
      return { json: refusal('isv.INVALID_JSON_PARAM') };
    }
    const texts = parameters as Record<string, string>;
    if (Object.values(texts).some((value) => value.length < 1 || value.length > 35)) {
      return { json: refusal('isv.PARAM_LENGTH_LIMIT') };
    }
    const day = inChina(given.Timestamp as string);
    const { OutId: outId = '', TemplateCode: template = '', SignName: sign = '' } = given;
    const bizId = `${90061974693649 + this.taken.length}^0`;
    this.taken.push({ phone, outId, bizId, template, sign, parameters: texts, day, status: 1 });
    if (this.loseAnswer > 0) {
      this.loseAnswer--;
      return 'silence';
    }
    return { json: { Code: 'OK', Message: 'OK', RequestId: 'r', BizId: bizId } };
  }

  private details(given: Record<string, string>): Reply {
    const [size, page] = [Number(given.PageSize), Number(given.CurrentPage)];
    if (!/^\d{8}$/.test(given.SendDate as string) || !(size >= 1 && size <= 50) || !(page >= 1)) {
      return { json: refusal('isv.INVALID_PARAMETERS') };
    }
    this.asked.push(given.BizId);
    const all = this.taken.filter(
      ({ phone, day, bizId }) =>
        phone === given.PhoneNumber && day === given.SendDate && (given.BizId ?? bizId) === bizId,
    );
    const details = all.slice((page - 1) * size, page * size).map(({ outId, phone, status, template }) => ({
      PhoneNum: phone,
      OutId: outId,
      TemplateCode: template,
      SendStatus: status,
      SendDate: '2054-11-23 09:30:00',
      ...(status !== 1 && { ReceiveDate: '2054-11-23 09:30:05', ErrCode: status === 3 ? 'DELIVERED' : FAILED }),
    }));
    const list = { SmsSendDetailDTO: details };
    return { json: { Code: 'OK', Message: 'OK', RequestId: 'r', TotalCount: all.length, SmsSendDetailDTOs: list } };
  }
}

interface Checked {
  given: Record<string, string>;
  code?: string;
}

const refusal = (code: string, about = '') => ({ Code: code, Message: `nothing for ${about}`, RequestId: 'r' });

/** The day in China of a moment written in UTC, YYYYMMDD. */
const inChina = (timestamp: string) =>
  new Date(Date.parse(timestamp) + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');

const hex = (text: string) => createHash('sha256').update(text).digest('hex');

// Written from the documentation of the signatures, apart from the product's.
const encode = (text: string) =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) => String.fromCharCode(byte))
    .map((sign) =>
      /[A-Za-z0-9\-_.~]/.test(sign) ? sign : `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');

const canonical = (parameters: Record<string, string>) =>
  Object.entries(parameters)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');

const rpcSignature = ({ Signature: _, ...parameters }: Record<string, string>): string =>
  createHmac('sha1', `${SECRET}&`)
    .update(`POST&%2F&${encode(canonical(parameters))}`)
    .digest('base64');
