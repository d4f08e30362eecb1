import { randomUUID } from 'node:crypto';
import { addDays, type Instant, localDate } from '../domain/dates';
import type { SmsConfig } from '../platform/channel-config';
import { ask, NoAnswer } from './ask';
import { type Channel, codeOf, type Later, type Message, type Refused, type Report, type Sent } from './channel';
import { rpcSignature } from './sms-signature';
import { smsParameters } from './texts';

/** This number, or this text for it, will not do at any time. */
const REFUSED =
  /^(isv\.(MOBILE_NUMBER_ILLEGAL|MOBILE_COUNT_OVER_LIMIT|BLACK_KEY_CONTROL_LIMIT|PARAM_LENGTH_LIMIT|PARAM_NOT_SUPPORT_URL))$/;
/** Too many for this one number just now. */
const NUMBER_LIMIT = /^isv\.BUSINESS_LIMIT_CONTROL$/;

interface Detail {
  OutId?: string;
  /** 1 waiting for the report, 2 failed, 3 delivered */
  SendStatus?: number;
  ErrCode?: string;
}

/**
 * SMS by Alibaba Cloud's 短信服务 (dysmsapi, version 2017-05-25). The parameters go in the form body, so that no number
 * stands in a URL. The service knows no idempotency key: before a repeat it is asked whether it has this OutId, so a
 * message goes twice only if the service takes one and does not yet list it when we ask again.
 */
export class SmsChannel implements Channel {
  readonly name = 'sms';

  constructor(private readonly config: SmsConfig) {}

  async send(message: Message): Promise<Sent | Refused | Later> {
    try {
      if (message.repeated && (await this.#find(message))) return { kind: 'sent' };
      const answer = await this.#call('SendSms', message.at, {
        PhoneNumbers: message.to,
        SignName: this.config.signName,
        TemplateCode: this.config.templateCode,
        TemplateParam: JSON.stringify(smsParameters(message)),
        OutId: message.deliveryId,
      });
      if (answer.Code === 'OK') return { kind: 'sent', providerId: codeOf(answer.BizId) };
      return classified(codeOf(answer.Code));
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      return { kind: 'later', code: error.code, provider: true };
    }
  }

  async report(message: Pick<Message, 'deliveryId' | 'to' | 'since' | 'at'>): Promise<Report> {
    try {
      const detail = await this.#find(message);
      if (detail?.SendStatus === 3) return { kind: 'delivered' };
      if (detail?.SendStatus === 2) return { kind: 'refused', code: codeOf(detail.ErrCode) };
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    }
    return { kind: 'pending' };
  }

  close(): void {}

  /** What the service lists of this delivery, on each day on which it may have been sent. */
  async #find({
    deliveryId,
    to,
    since,
    at,
  }: Pick<Message, 'deliveryId' | 'to' | 'since' | 'at'>): Promise<Detail | undefined> {
    for (let day = localDate(at); day >= localDate(since); day = addDays(day, -1)) {
      const answer = await this.#call('QuerySendDetails', at, {
        PhoneNumber: to,
        SendDate: day.replaceAll('-', ''),
        PageSize: '50',
        CurrentPage: '1',
      });
      if (answer.Code !== 'OK') throw new NoAnswer('not-json');
      const { SmsSendDetailDTO: details } = (answer.SmsSendDetailDTOs ?? {}) as { SmsSendDetailDTO?: Detail[] };
      const found = details?.find(({ OutId }) => OutId === deliveryId);
      if (found) return found;
    }
    return undefined;
  }

  async #call(action: string, at: Instant, more: Record<string, string>): Promise<Record<string, unknown>> {
    const { accessKeyId, accessKeySecret, endpoint, timeout } = this.config;
    const parameters: Record<string, string> = {
      AccessKeyId: accessKeyId,
      Action: action,
      Format: 'JSON',
      SignatureMethod: 'HMAC-SHA1',
      SignatureNonce: randomUUID(),
      SignatureVersion: '1.0',
      Timestamp: new Date(at).toISOString().replace(/\.\d+Z$/, 'Z'),
      Version: '2017-05-25',
      ...more,
    };
    parameters.Signature = rpcSignature('POST', parameters, accessKeySecret);
    return await ask(endpoint, { method: 'POST', body: new URLSearchParams(parameters) }, timeout);
  }
}

/** Everything that is neither this number's nor the text's fault stands with the service: limits, keys, balance. */
const classified = (code: string): Refused | Later =>
  REFUSED.test(code) ? { kind: 'refused', code } : { kind: 'later', code, provider: !NUMBER_LIMIT.test(code) };
