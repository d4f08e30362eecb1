import { addDays, type Instant, localDate, MINUTE } from '../domain/time/dates';
import type { SmsConfig } from '../platform/channel-config';
import { ask, NoAnswer } from './ask';
import {
  type Channel,
  codeOf,
  type DeliveryReport,
  type Later,
  type Message,
  type Refused,
  type Sent,
} from './channel';
import { smsRequest } from './sms-request';
import { smsParameters } from './texts';

// 短信服务 API错误码 (SendSms, 国内消息).
/** This number, or this text for it, will not do at any time. */
const REFUSED = new Set([
  'isv.MOBILE_NUMBER_ILLEGAL',
  'isv.BLACK_KEY_CONTROL_LIMIT',
  'isv.CUSTOMER_REFUSED',
  'isv.PARAM_LENGTH_LIMIT',
  'isv.PARAM_NOT_SUPPORT_URL',
  'isv.SMS_CONTENT_ILLEGAL',
  'isv.UNSUPPORTED_CONTENT',
]);
/** Too many for this one number just now, from whatever sender; the limits of a day or a month are the account's. */
const NUMBER_LIMIT = 'isv.BUSINESS_LIMIT_CONTROL';

/** Details of one page, and the most pages that are read of a number's day. */
const PAGE = 50;
const PAGES = 4;

interface Detail {
  OutId?: string;
  /** 1 waiting for the report, 2 failed, 3 delivered */
  SendStatus?: number;
  /** DELIVERED, or why not (短信服务 回执错误码) */
  ErrCode?: string;
}

type Sought = Pick<Message, 'deliveryId' | 'to' | 'since' | 'at'>;

/**
 * SMS by Alibaba Cloud's 短信服务 (dysmsapi, version 2017-05-25: SendSms, QuerySendDetails). The service knows no
 * idempotency key: before a repeat it is asked whether it has this OutId, so a message goes twice only if the service
 * takes one and does not yet list it when we ask again.
 */
export class SmsChannel implements Channel {
  readonly name = 'sms';

  /** The service repeats a push that failed after 1, 5 and 10 minutes; only then it is worth asking. */
  readonly reportAfter: number;

  constructor(private readonly config: SmsConfig) {
    this.reportAfter = config.pushed ? 20 * MINUTE : MINUTE;
  }

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

  async report(message: Sought, providerId: string | null): Promise<DeliveryReport> {
    try {
      const detail = await this.#find(message, providerId);
      if (detail?.SendStatus === 3) return { kind: 'delivered' };
      if (detail?.SendStatus === 2) return { kind: 'refused', code: codeOf(detail.ErrCode) };
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    }
    return { kind: 'pending' };
  }

  close(): void {}

  /** What the service lists of this delivery, on each day (in China) on which it may have been sent. */
  async #find({ deliveryId, to, since, at }: Sought, bizId: string | null = null): Promise<Detail | undefined> {
    for (let day = localDate(at); day >= localDate(since); day = addDays(day, -1)) {
      for (let page = 1, total = 1; (page - 1) * PAGE < total && page <= PAGES; page++) {
        const answer = await this.#call('QuerySendDetails', at, {
          PhoneNumber: to,
          ...(bizId && { BizId: bizId }),
          SendDate: day.replaceAll('-', ''),
          PageSize: String(PAGE),
          CurrentPage: String(page),
        });
        if (answer.Code !== 'OK') throw new NoAnswer(`query-${codeOf(answer.Code)}`);
        const { SmsSendDetailDTO: details } = (answer.SmsSendDetailDTOs ?? {}) as { SmsSendDetailDTO?: Detail[] };
        const found = details?.find(({ OutId }) => OutId === deliveryId);
        if (found) return found;
        total = Number(answer.TotalCount) || 0;
      }
    }
    return undefined;
  }

  async #call(action: string, at: Instant, parameters: Record<string, string>): Promise<Record<string, unknown>> {
    const { url, init } = smsRequest(this.config, action, parameters, at);
    return await ask(url, init, this.config.timeout);
  }
}

/**
 * Whatever is not the fault of this number or this text concerns the whole account: limits, keys, template, balance.
 */
const classified = (code: string): Refused | Later =>
  REFUSED.has(code) ? { kind: 'refused', code } : { kind: 'later', code, provider: code !== NUMBER_LIMIT };
