import { z } from 'zod';
import { reach } from '../../access/may';
import { householdsKnown, isPaired, ofPairingsHere } from '../../access/pairing-scope';
import type { Reader } from '../../access/reader';
import { pairingEndings, pairingKinds, pairingStates } from '../../domain/registrants/pairings';
import { yearOf } from '../../domain/time/dates';
import { readCursor, toPage } from '../../lists/cursor';
import { day, version } from '../../lists/inputs';
import { named, orNull, titled, titledBy } from '../../lists/schemas';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import type { Column } from '../../sheets/column';
import { openHousehold, openUnitSide } from './sealed';

const { sql } = Prisma;

export const PairingItem = z
  .strictObject({
    id: z.uuid(),
    kind: titled,
    community: named,
    unit: orNull(named).meta({ description: 'Of 单位结对.' }),
    about: z.string().nullable(),
    keeper: orNull(named).meta({ description: 'Who looks after it at the community.' }),
    unitSide: z.string().nullable().meta({ description: 'Who looks after it at the unit: name and post.' }),
    person: orNull(named).meta({ description: 'Of 结对帮扶: who is paired.' }),
    household: z
      .string()
      .nullable()
      .meta({
        description:
          'Of whom the household is: to the office of the community itself and to him who is paired, while it is open. Its ' +
          'address is asked for one by one.',
      }),
    consentOn: day.nullable().meta({ description: 'On which day the household agreed.' }),
    fromDay: day,
    confirmedOn: day,
    untilDay: day.nullable(),
    ending: orNull(titled),
    state: titled,
    mayWrite: z.boolean(),
    mayShow: z.boolean().meta({ description: 'Whether its address is told to me.' }),
    version,
  })
  .meta({ id: 'Pairing' });

export type ShownPairing = z.output<typeof PairingItem>;

export const pairingFilters = {
  organisationId: z.uuid().optional().meta({ description: 'Of the communities at or below it.' }),
  communityId: z.uuid().optional(),
  unitId: z.uuid().optional(),
  memberId: z.uuid().optional(),
  registrantId: z.uuid().optional(),
  kind: z.enum(['unit', 'household']).optional(),
  state: z.enum(['open', 'unconfirmed', 'ended']).optional(),
  unended: z.literal('true').optional().meta({ description: 'Only those that have not ended, confirmed or not.' }),
};

type Query = { limit: number; cursor?: string } & {
  [Key in keyof typeof pairingFilters]?: z.output<(typeof pairingFilters)[Key]>;
};

interface Row {
  id: string;
  kind: string;
  communityId: string;
  communityName: string;
  path: string;
  unitId: string | null;
  unitName: string | null;
  about: string | null;
  keeperId: string | null;
  keeperName: string | null;
  unitSide: Uint8Array | null;
  personId: string | null;
  personName: string | null;
  household: Uint8Array | null;
  consentOn: string | null;
  fromDay: string;
  confirmedOn: string;
  untilDay: string | null;
  endWhy: string | null;
  state: keyof typeof pairingStates;
  own: boolean;
  version: number;
}

const stateOf = (c: Reader) => sql`CASE WHEN p.until_day IS NOT NULL THEN 'ended'
  WHEN p.confirmed_on < ${`${yearOf(c.today)}-01-01`}::date THEN 'unconfirmed' ELSE 'open' END`;

const found = (c: Reader, where: readonly Prisma.Sql[], limit: number) => sql`
  SELECT p.id::text, p.kind, c.id::text AS "communityId", c.name AS "communityName", c.path, u.id::text AS "unitId",
         u.name AS "unitName", p.about, k.id::text AS "keeperId", k.name AS "keeperName", p.unit_side AS "unitSide",
         w.id::text AS "personId", w.name AS "personName", p.household, p.consent_on::text AS "consentOn",
         p.from_day::text AS "fromDay", p.confirmed_on::text AS "confirmedOn", p.until_day::text AS "untilDay",
         p.end_why AS "endWhy", ${stateOf(c)} AS state, ${isPaired(c.actor)} AS own, p.version
    FROM pairing p JOIN organisation c ON c.id = p.community_id LEFT JOIN unit u ON u.id = p.unit_id
    LEFT JOIN person k ON k.id = p.keeper_id LEFT JOIN person w ON w.id = p.person_id
   WHERE ${Prisma.join([...where], ' AND ')} ORDER BY p.from_day DESC, p.id DESC LIMIT ${limit}`;

const nameOf = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '—' });

/** As somebody sees it: the household only where he may know it, and no longer than it is needed. */
function shownTo({ actor, deps }: Reader): (row: Row) => ShownPairing {
  const known = householdsKnown(actor);
  const keeps = reach(actor, 'pairing.write');
  return (row) => {
    const mayShow = row.kind === 'household' && row.untilDay === null && (row.own || known.includes(row.communityId));
    return {
      id: row.id,
      kind: titledBy(pairingKinds, row.kind),
      community: { id: row.communityId, name: row.communityName },
      unit: nameOf(row.unitId, row.unitName),
      about: row.about,
      keeper: nameOf(row.keeperId, row.keeperName),
      unitSide: openUnitSide(deps.keys, row.id, row.unitSide),
      person: nameOf(row.personId, row.personName),
      household: mayShow ? (openHousehold(deps.keys, row.id, row.household)?.name ?? null) : null,
      ...{ consentOn: row.consentOn, fromDay: row.fromDay, confirmedOn: row.confirmedOn, untilDay: row.untilDay },
      ending: row.endWhy === null ? null : titledBy(pairingEndings, row.endWhy),
      state: titledBy(pairingStates, row.state),
      mayWrite: row.untilDay === null && keeps.some((path) => row.path.startsWith(path)),
      mayShow,
      version: row.version,
    };
  };
}

const Position = z.object({ on: z.string(), id: z.uuid() });

/** 结对 of communities that I may see, the newest first. */
export async function listPairings(c: Reader, query: Query) {
  const where = [ofPairingsHere(c.actor)];
  const same = {
    communityId: sql`p.community_id`,
    unitId: sql`p.unit_id`,
    memberId: sql`p.member_id`,
    registrantId: sql`p.registrant_id`,
  };
  for (const [name, column] of Object.entries(same)) {
    const id = query[name as keyof typeof same];
    if (id) where.push(sql`${column} = ${id}::uuid`);
  }
  if (query.kind) where.push(sql`p.kind = ${query.kind}`);
  if (query.state) where.push(sql`${stateOf(c)} = ${query.state}`);
  if (query.unended) where.push(sql`p.until_day IS NULL`);
  if (query.organisationId)
    where.push(sql`c.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${query.organisationId}::uuid)`);
  const after = readCursor(c, query, Position);
  if (after) where.push(sql`(p.from_day, p.id) < (${after.on}::date, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<Row>(found(c, where, query.limit + 1));
  return toPage(c, query, rows, shownTo(c), ({ fromDay, id }) => ({ on: fromDay, id }));
}

/** Pairings of mine that are shown, at most. */
const MINE = 50;

/** My own pairings with households, the newest first. */
export async function myPairings(c: Reader): Promise<ShownPairing[]> {
  const rows = await directly(c.deps.db)<Row>(found(c, [isPaired(c.actor)], MINE));
  return rows.map(shownTo(c));
}

/** 结对. */
export const pairingColumns: Column<ShownPairing>[] = [
  { title: '类别', value: ({ kind }) => kind.title },
  { title: '社区', width: 30, value: ({ community }) => community.name },
  { title: '单位', width: 30, value: ({ unit }) => unit?.name },
  { title: '结对内容', width: 40, value: ({ about }) => about },
  { title: '社区联系人', value: ({ keeper }) => keeper?.name },
  { title: '单位联系人', width: 24, value: ({ unitSide }) => unitSide },
  { title: '结对党员', value: ({ person }) => person?.name },
  { title: '住户', value: ({ household }) => household },
  { title: '住户同意日期', as: 'day', value: ({ consentOn }) => consentOn },
  { title: '起始日期', as: 'day', value: ({ fromDay }) => fromDay },
  { title: '确认日期', as: 'day', value: ({ confirmedOn }) => confirmedOn },
  { title: '结束日期', as: 'day', value: ({ untilDay }) => untilDay },
  { title: '结束原因', width: 24, value: ({ ending }) => ending?.title },
  { title: '状态', value: ({ state }) => state.title },
];
