import type { Instant } from '../domain/time/dates';
import type { Transaction } from '../prisma/client';
import { codeOf } from './channel';
import { markDelivered, takeReport } from './take-report';

/** What is read of one entry of a push; the number, which stands in it too, is not looked at. */
export interface PushedReport {
  /** OutId of the message: the delivery. */
  out_id?: string | null;
  /** BizId that the service answered when it took the message over. */
  biz_id?: string | null;
  success: boolean;
  err_code?: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Takes down the reports of one push (短信服务 SmsReport, HTTP 批量推送模式). Only who has both the delivery's id and the
 * service's own id of the message is believed; what is unknown, or was reported before, is passed over. A report that
 * comes before the sending is on record is passed over as well: the service is asked for it later.
 */
export async function takePushed(tx: Transaction, pushed: readonly PushedReport[], at: Instant): Promise<void> {
  const known = new Map<string, PushedReport>();
  for (const one of pushed) if (one.out_id && one.biz_id && UUID.test(one.out_id)) known.set(one.out_id, one);
  if (!known.size) return;
  const rows = await tx.$queryRaw<{ id: string; noticeId: string; personId: string; providerId: string | null }[]>`
    SELECT id::text, notice_id::text AS "noticeId", person_id::text AS "personId", provider_id AS "providerId"
      FROM delivery
     WHERE id = ANY(${[...known.keys()]}::uuid[]) AND channel = 'sms' AND status = 'sent'
     ORDER BY id FOR UPDATE`;
  const believed = rows.filter(({ id, providerId }) => known.get(id)?.biz_id === providerId);
  const arrived = believed.filter(({ id }) => known.get(id)?.success);
  await markDelivered(
    tx,
    arrived.map(({ id }) => id),
    at,
  );
  for (const row of believed.filter((one) => !arrived.includes(one))) {
    await takeReport(tx, row, { kind: 'refused', code: codeOf(known.get(row.id)?.err_code) }, at);
  }
}
