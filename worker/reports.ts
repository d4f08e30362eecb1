import { takeReport } from '../channels/take-report';
import { DAY, type Instant, MINUTE } from '../domain/time/dates';
import { addressOf, contactSelect } from '../registers/people/contacts';
import type { Telling } from './telling';

/** Reports asked for in one round. */
const BATCH = 20;
const AGAIN = 10 * MINUTE;
/** After this a provider has nothing more to say: the message stays "sent". */
const SILENT_AFTER = 2 * DAY;

interface Row {
  id: string;
  noticeId: string;
  personId: string;
  channel: string;
  providerId: string | null;
  createdAt: Date;
  address: Uint8Array | null;
}

/**
 * Asks the providers what became of messages that they took over: delivered, or a line of the 人工转告 list.
 * @returns how many were asked for
 */
export async function collectReports({ db, keys, channels }: Telling, at: Instant): Promise<number> {
  const names = [...channels].flatMap(([name, { channel }]) => (channel.report ? [name] : []));
  if (!names.length) return 0;
  const again = new Date(at + AGAIN);
  const rows = await db.$queryRaw<Row[]>`
    UPDATE delivery SET next_at = ${again}
     WHERE id IN (SELECT id FROM delivery
                   WHERE status = 'sent' AND next_at <= ${new Date(at)} AND channel = ANY(${names})
                   ORDER BY next_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id, notice_id AS "noticeId", person_id AS "personId", channel, provider_id AS "providerId",
              created_at AS "createdAt", address`;
  for (const row of rows) {
    const open = channels.get(row.channel as 'sms');
    const person = await db.person.findUniqueOrThrow({ where: { id: row.personId }, select: contactSelect });
    const to = addressOf(keys, { ...row, channel: row.channel as 'sms' }, person);
    const since = row.createdAt.getTime();
    const report = to && (await open?.channel.report?.({ deliveryId: row.id, to, since, at }, row.providerId));
    if (report && report.kind !== 'pending') {
      await db.$transaction((tx) => takeReport(tx, row, report, at));
    } else if (at - since >= SILENT_AFTER) {
      const data = { nextAt: null, finishedAt: new Date(at) };
      await db.delivery.updateMany({ where: { id: row.id, status: 'sent' }, data });
    }
  }
  return rows.length;
}
