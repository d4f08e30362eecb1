import { z } from 'zod';
import { reach } from '../../../access/may';
import type { Reader } from '../../../access/reader';
import { codes } from '../../../domain/people/member-codes';
import { maskPhone } from '../../../domain/people/phone';
import { registrantKinds } from '../../../domain/registrants/standings';
import { readCursor, toPage } from '../../../lists/cursor';
import { named, orNull, titled, titledBy } from '../../../lists/schemas';
import { Problem } from '../../../platform/problem';
import { written } from '../../../prisma/db-date';
import { directly } from '../../../prisma/direct';
import { Prisma } from '../../../prisma/generated/client';
import type { Column } from '../../../sheets/column';
import type { Remark } from '../../../sheets/remarks';
import { openListed } from '../sealed';
import { type GoneChoice, goneChoices } from './take';

const { sql } = Prisma;

/** What a list says of a person, against the register. */
export const listOutcomes = { new: '新增', same: '无变化', changed: '有变化', gone: '名册中没有' } as const;

export type ListOutcome = keyof typeof listOutcomes;

/** Where a list stands. */
export const listStates = { open: '待采用', taken: '已采用', 'laid-aside': '已搁置' } as const;

const differences: Record<string, string> = {
  mobile: '手机号码',
  address: '现居住地址',
  talents: '特长',
  wishes: '服务意愿',
  times: '空闲时间',
  unit: '工作单位',
  untilDay: '下沉截止日期',
};

const Counts = z.strictObject({ new: z.int(), same: z.int(), changed: z.int(), gone: z.int() });

export const RegistrantList = z
  .strictObject({
    id: z.uuid(),
    organisation: named,
    unit: orNull(named).meta({ description: 'null: the file names the units.' }),
    kind: titled,
    state: titled,
    givenAt: z.iso.datetime(),
    givenBy: orNull(named).meta({ description: 'null: by a link without account.' }),
    lines: z.int(),
    counts: Counts,
    undecided: z.int().meta({ description: 'Of those who are gone: nobody has said what becomes of them.' }),
    settledAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'RegistrantList', description: '单位名册, held against the register.' });

export type ShownRegistrantList = z.output<typeof RegistrantList>;

export const registrantListFilters = {
  organisationId: z.uuid().optional(),
  unitId: z.uuid().optional(),
  open: z.literal('true').optional().meta({ description: 'Only those that wait to be taken.' }),
};

interface ListRow {
  id: string;
  organisationId: string;
  organisationName: string;
  unitId: string | null;
  unitName: string | null;
  kind: string;
  givenAt: Date;
  givenBy: string | null;
  giverName: string | null;
  lines: number;
  remarks: Remark[];
  settledAt: Date | null;
  taken: boolean;
  counts: Partial<Record<ListOutcome, number>> | null;
  undecided: number;
}

const found = (c: Reader, where: Prisma.Sql[]) => sql`
  SELECT l.id::text, o.id::text AS "organisationId", o.name AS "organisationName", u.id::text AS "unitId",
         u.name AS "unitName", l.kind, l.given_at AS "givenAt", p.id::text AS "givenBy", p.name AS "giverName", l.lines,
         l.remarks, l.settled_at AS "settledAt", l.taken,
         (SELECT json_object_agg(n.outcome, n.count)
            FROM (SELECT x.outcome, count(*)::int AS count FROM registrant_list_line x WHERE x.list_id = l.id
                   GROUP BY x.outcome) n) AS counts,
         (SELECT count(*)::int FROM registrant_list_line x
           WHERE x.list_id = l.id AND x.outcome = 'gone' AND x.choice IS NULL) AS undecided
    FROM registrant_list l JOIN organisation o ON o.id = l.organisation_id
    LEFT JOIN unit u ON u.id = l.unit_id LEFT JOIN person p ON p.id = l.given_by
   WHERE o.path LIKE ANY(${reach(c.actor, 'registrant.write').map((path) => `${path}%`)}::text[])
     AND ${Prisma.join([sql`TRUE`, ...where], ' AND ')}`;

const Last = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });

/** Lists that came to my communities, newest first. */
export async function registrantLists(
  c: Reader,
  query: { limit: number; cursor?: string; organisationId?: string; unitId?: string; open?: 'true' },
) {
  const where: Prisma.Sql[] = [];
  if (query.organisationId)
    where.push(sql`o.path LIKE (SELECT t.path || '%' FROM organisation t WHERE t.id = ${query.organisationId}::uuid)`);
  if (query.unitId) where.push(sql`l.unit_id = ${query.unitId}::uuid`);
  if (query.open) where.push(sql`l.settled_at IS NULL`);
  const after = readCursor(c, query, Last);
  if (after) where.push(sql`(l.given_at, l.id) < (${new Date(after.at)}::timestamptz, ${after.id}::uuid)`);
  const rows = await directly(c.deps.db)<ListRow>(
    sql`${found(c, where)} ORDER BY l.given_at DESC, l.id DESC LIMIT ${query.limit + 1}`,
  );
  return toPage(c, query, rows, toList, ({ givenAt, id }) => ({ at: written(givenAt), id }));
}

/** One of them, with what became of the rows of its file that are no data. @throws Problem `not-found` */
export async function registrantList(c: Reader, id: string): Promise<{ list: ShownRegistrantList; remarks: Remark[] }> {
  const [row] = await directly(c.deps.db)<ListRow>(found(c, [sql`l.id = ${id}::uuid`]));
  if (!row) throw new Problem('not-found');
  return { list: toList(row), remarks: row.remarks };
}

const namedOrNull = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '—' });

function toList(row: ListRow): ShownRegistrantList {
  const state = row.settledAt === null ? 'open' : row.taken ? 'taken' : 'laid-aside';
  return {
    id: row.id,
    organisation: { id: row.organisationId, name: row.organisationName },
    unit: namedOrNull(row.unitId, row.unitName),
    kind: titledBy(registrantKinds, row.kind),
    state: titledBy(listStates, state),
    givenAt: written(row.givenAt),
    givenBy: namedOrNull(row.givenBy, row.giverName),
    lines: row.lines,
    counts: { new: 0, same: 0, changed: 0, gone: 0, ...row.counts },
    undecided: state === 'open' ? row.undecided : 0,
    settledAt: row.settledAt && written(row.settledAt),
  };
}

export const RegistrantListLine = z
  .strictObject({
    id: z.uuid(),
    position: z.int().nullable().meta({ description: 'Row of the file, as Excel numbers it; null: not on it.' }),
    outcome: titled,
    name: z.string(),
    mobile: z.string().nullable().meta({ description: 'Masked.' }),
    unit: z.string().nullable(),
    community: named,
    differs: z.array(z.string()).meta({ description: 'What the list says otherwise, in words.' }),
    choice: orNull(titled).meta({ description: 'Of one who is gone: what is to become of him.' }),
  })
  .meta({ id: 'RegistrantListLine' });

export type ShownListLine = z.output<typeof RegistrantListLine>;

export const listLineFilters = { outcome: z.enum(codes(listOutcomes)).optional() };

interface LineRow {
  id: string;
  position: number;
  outcome: ListOutcome;
  name: string | null;
  unitName: string | null;
  communityId: string;
  communityName: string;
  differs: string[];
  choice: GoneChoice | null;
  body: Uint8Array | null;
}

const LastLine = z.strictObject({ position: z.int() });

/** Its lines: those who are gone first, then in the order of the file. */
export async function registrantListLines(
  c: Reader,
  listId: string,
  query: { limit: number; cursor?: string; outcome?: ListOutcome },
) {
  const where = [sql`l.list_id = ${listId}::uuid`];
  if (query.outcome) where.push(sql`l.outcome = ${query.outcome}`);
  const after = readCursor(c, query, LastLine);
  if (after) where.push(sql`l.position > ${after.position}`);
  const rows = await directly(c.deps.db)<LineRow>(sql`
    SELECT l.id::text, l.position, l.outcome, p.name, l.unit_name AS "unitName", o.id::text AS "communityId",
           o.name AS "communityName", l.differs, l.choice, l.body
      FROM registrant_list_line l JOIN organisation o ON o.id = l.community_id
      LEFT JOIN registrant r ON r.id = l.registrant_id LEFT JOIN person p ON p.id = r.person_id
     WHERE ${Prisma.join(where, ' AND ')} ORDER BY l.position LIMIT ${query.limit + 1}`);
  return toPage(
    c,
    query,
    rows,
    (row) => toLine(c, row),
    ({ position }) => ({ position }),
  );
}

function toLine({ deps }: Reader, row: LineRow): ShownListLine {
  const said = row.body && openListed(deps.keys, row.id, row.body);
  return {
    id: row.id,
    position: row.position < 0 ? null : row.position,
    outcome: titledBy(listOutcomes, row.outcome),
    name: said?.name ?? row.name ?? '—',
    mobile: said?.mobile === undefined || said === null ? null : maskPhone(said.mobile),
    unit: row.unitName,
    community: { id: row.communityId, name: row.communityName },
    differs: row.differs.map((field) => differences[field] ?? field),
    choice: row.choice === null ? null : titledBy(goneChoices, row.choice),
  };
}

export const registrantListColumns: Column<ShownRegistrantList>[] = [
  { title: '收到时间', as: 'time', width: 18, value: ({ givenAt }) => givenAt },
  { title: '社区或街道', width: 28, value: ({ organisation }) => organisation.name },
  { title: '单位', width: 28, value: ({ unit }) => unit?.name },
  { title: '类别', value: ({ kind }) => kind.title },
  { title: '状态', value: ({ state }) => state.title },
  { title: '新增', value: ({ counts }) => counts.new },
  { title: '有变化', value: ({ counts }) => counts.changed },
  { title: '无变化', value: ({ counts }) => counts.same },
  { title: '名册中没有', value: ({ counts }) => counts.gone },
  { title: '报送人', value: ({ givenBy }) => givenBy?.name ?? '单位链接' },
];

export const listLineColumns: Column<ShownListLine>[] = [
  { title: '行号', value: ({ position }) => position },
  { title: '情况', value: ({ outcome }) => outcome.title },
  { title: '姓名', value: ({ name }) => name },
  { title: '手机号码', value: ({ mobile }) => mobile },
  { title: '工作单位', width: 28, value: ({ unit }) => unit },
  { title: '报到社区', width: 28, value: ({ community }) => community.name },
  { title: '不同之处', width: 24, value: ({ differs }) => differs.join('、') },
  { title: '处理', value: ({ choice }) => choice?.title },
];
