import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { takePushed } from '../../channels/sms-report';
import { text } from '../../lists/inputs';
import { digest } from '../../platform/hash';
import type { Api } from '../http/api';

/** Reports of one push; what is more is refused and asked for later. */
const MOST = 1000;

const short = text(256).nullish();

const yesOrNo = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);

// The provider may add fields, and its empty ones are sometimes null.
const Pushed = z
  .looseObject({ out_id: short, biz_id: short, success: yesOrNo, err_code: short })
  .meta({ id: 'SmsReport', description: 'One message; more fields are passed over.' });

/** What is not a report is passed over: refused as a whole, the service would send the good ones again and again. */
const reportsAmong = (entries: readonly unknown[]) =>
  entries.flatMap((entry) => {
    const read = Pushed.safeParse(entry);
    return read.success ? [read.data] : [];
  });

const Answer = z.strictObject({ code: z.literal(0), msg: z.string() }).meta({ id: 'SmsReportAnswer' });

/**
 * Where the SMS service tells by itself what became of messages (短信服务 SmsReport, HTTP 批量推送模式). The protocol knows
 * no signature and publishes no addresses: the address is the secret. It stands in the path, which our access log does
 * not hold, and is compared in constant time; besides, only who names both ids of a message is believed.
 */
export function smsReportsRoutes(api: Api): void {
  const wanted = api.deps.config.channels.smsReportSecret;
  const isRight = (given: string) => wanted !== undefined && timingSafeEqual(digest(given), digest(wanted));

  api.route({
    method: 'post',
    path: '/sms-reports/{secret}',
    tag: 'notices',
    summary: 'What became of SMS, pushed by the SMS service',
    description:
      'For the service alone, where SMS_REPORT_SECRET is set; the secret is looked at before the body. Repeats change nothing, unknown messages and entries that are none are passed over.',
    auth: 'none',
    limit: 'report',
    params: z.object({ secret: text(200).refine(isRight) }),
    body: z.array(z.union([Pushed, z.unknown()])).max(MOST),
    answers: { 200: Answer },
    problems: [],
    async handler({ deps, body, at }) {
      await deps.db.$transaction((tx) => takePushed(tx, reportsAmong(body), at));
      return { status: 200, body: { code: 0, msg: '接收成功' } };
    },
  });
}
