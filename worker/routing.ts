import { choose } from '../channels/choose';
import { addRelayLines, type RelayReason } from '../channels/relay-lines';
import { readCaseId } from '../domain/case/ids';
import type { ChannelName } from '../domain/people/telling';
import { DAY, type Instant, localDate } from '../domain/time/dates';
import { outsideQuietHours } from '../domain/time/quiet-hours';
import { uuidOf } from '../platform/hash';
import type { Transaction } from '../prisma/client';
import { contactSelect, contactsOf } from '../registers/people/contacts';
import { quietHoursOf } from '../registers/settings/quiet-hours';
import { settingOf } from '../registers/settings/read';
import type { Telling } from './telling';

/** Notices routed at once. */
const BATCH = 100;
/** What reached the inbox before that stays there: told outside now it would only surprise. */
const STALE = 2 * DAY;

interface Row {
  id: string;
  personId: string;
  caseId: string;
  lines: string[];
  audience: string;
  urgent: boolean;
  deliveredAt: Date;
  /** The organisation of its case. */
  home: string | null;
}

/**
 * Decides for notices that are in the inbox whether and how they also leave: a row in `delivery`, a line of the 人工转告
 * list, or nothing. One transaction; several may run at once.
 * @returns how many were decided upon
 */
export async function routeDue({ db, keys, channels }: Telling, at: Instant): Promise<number> {
  return await db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT n.id, n.person_id AS "personId", n.case_id AS "caseId", n.lines, n.audience, n.urgent,
             n.delivered_at AS "deliveredAt", k.organisation_id::text AS home
        FROM notice n LEFT JOIN "case" k ON k.id = n.case_id
       WHERE n.routed_at IS NULL AND n.delivered_at <= ${new Date(at)}
       ORDER BY n.delivered_at LIMIT ${BATCH} FOR UPDATE OF n SKIP LOCKED`;
    if (!rows.length) return 0;
    const fresh = rows.filter(({ deliveredAt }) => at - deliveredAt.getTime() < STALE);
    const people = await peopleOf(tx, fresh, at);
    const setting = settingsOnce(tx);
    const deliveries: Delivery[] = [];
    const relays: Parameters<typeof addRelayLines>[1][number][] = [];
    for (const notice of fresh) {
      const person = people.get(notice.personId);
      if (!person) continue;
      const { member, roles, optOut } = person;
      const organisationId =
        notice.audience === 'member'
          ? (member?.branchId ?? notice.home ?? undefined)
          : (roles[0]?.organisationId ?? member?.branchId);
      const way = choose({
        notice,
        informBy: member?.informBy,
        contacts: contactsOf(keys, person),
        optOut,
        channels: new Set(channels.keys()),
        urgeBySms: (await setting(organisationId, 'urge-by-sms')).includes(readCaseId(notice.caseId)?.procedure ?? ''),
        officeSms: await setting(organisationId, 'office-sms'),
      });
      if (way === 'inbox-only') continue;
      const { id: noticeId, personId, audience } = notice;
      if ('channel' in way) deliveries.push({ noticeId, personId, audience, channel: way.channel });
      else if (member) relays.push({ noticeId, personId, member, reason: way.relay satisfies RelayReason });
    }
    await enqueue(tx, deliveries, at);
    await addRelayLines(tx, relays, at);
    await tx.notice.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data: { routedAt: new Date(at) } });
    return rows.length;
  });
}

async function peopleOf(tx: Transaction, notices: readonly Row[], at: Instant) {
  const day = new Date(localDate(at));
  const inForce = { fromDate: { lte: day }, OR: [{ toDate: null }, { toDate: { gte: day } }] };
  const rows = await tx.person.findMany({
    where: { id: { in: [...new Set(notices.map(({ personId }) => personId))] } },
    select: {
      ...contactSelect,
      roles: { where: inForce, orderBy: [{ fromDate: 'asc' }, { id: 'asc' }], select: { organisationId: true } },
    },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Each organisation's setting is looked up once a batch. */
function settingsOnce(tx: Transaction) {
  const known = new Map<string, ReturnType<typeof settingOf>>();
  return async <Key extends 'urge-by-sms' | 'office-sms'>(organisationId: string | undefined, key: Key) => {
    const name = `${key} ${organisationId}`;
    const found = known.get(name) ?? settingOf(tx, organisationId ?? NOWHERE, key);
    known.set(name, found);
    return (await found) as Awaited<ReturnType<typeof settingOf<Key>>>;
  };
}

/** No organisation has this id: the defaults hold. */
const NOWHERE = '00000000-0000-0000-0000-000000000000';

interface Delivery {
  noticeId: string;
  personId: string;
  audience: string;
  channel: ChannelName;
}

async function enqueue(tx: Transaction, deliveries: readonly Delivery[], at: Instant): Promise<void> {
  const hours = await quietHoursOf(tx, deliveries, at);
  await tx.delivery.createMany({
    data: deliveries.map(({ noticeId, personId, audience, channel }) => {
      const id = uuidOf(`delivery\n${noticeId}\n${channel}`);
      const nextAt = new Date(outsideQuietHours(at, id, hours({ personId, audience })));
      return { id, noticeId, personId, channel, status: 'waiting', nextAt, createdAt: new Date(at) };
    }),
    skipDuplicates: true,
  });
}
