import type { Actor } from '../../access/actor';
import { maskIdentityNumber } from '../../domain/people/identity-number';
import { categories, memberKinds, notHere, standings } from '../../domain/people/member-codes';
import type { KeyRing } from '../../platform/keys';
import type { Database } from '../../prisma/client';
import { fromDbDate, fromDbDateOrNull } from '../../prisma/db-date';
import type { Prisma } from '../../prisma/generated/client';
import { identityHashes, unseal } from '../members/member-row';
import { readableMembers } from '../members/member-view';
import type { Difference } from './differences';
import type { Roster, RosterRow } from './roster';

const PAGE = 1_000;

const columns = {
  id: true,
  name: true,
  kind: true,
  category: true,
  standing: true,
  joinedOn: true,
  fullOn: true,
  identityHash: true,
  identityNumber: true,
  branch: { select: { name: true } },
} as const;

type Known = Prisma.MemberGetPayload<{ select: typeof columns }>;

export interface Comparing {
  db: Database;
  keys: KeyRing;
  actor: Actor;
  /** Of the organisation whose roster it is. */
  path: string;
  pause: () => Promise<void>;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const words = (table: Record<string, string>, code: string) => table[code] ?? code;

/** All members at or below the organisation, those on their way and gone included, by look-up hash. */
async function membersBelow({ db, path, pause }: Comparing): Promise<Map<string, Known>> {
  const found = new Map<string, Known>();
  for (let after: string | undefined; ; ) {
    await pause();
    const rows: Known[] = await db.member.findMany({
      where: {
        branch: { path: { startsWith: path } },
        standing: { not: 'ended' },
        ...(after && { id: { gt: after } }),
      },
      select: columns,
      orderBy: { id: 'asc' },
      take: PAGE,
    });
    for (const row of rows) found.set(hex(row.identityHash), row);
    if (rows.length < PAGE) return found;
    after = rows.at(-1)?.id;
  }
}

/** Those of the persons whom the asker may read and who belong to another part of the tree; the others do not exist. */
async function elsewhere({ db, keys, actor }: Comparing, rows: readonly RosterRow[]): Promise<Map<string, Known>> {
  const found = new Map<string, Known>();
  for (let at = 0; at < rows.length; at += PAGE) {
    const hashes = rows.slice(at, at + PAGE).flatMap((row) => identityHashes(keys, row.identityNumber));
    const members = await db.member.findMany({
      where: {
        AND: [readableMembers(actor), { identityHash: { in: hashes }, standing: { notIn: [...notHere, 'ended'] } }],
      },
      select: columns,
    });
    for (const member of members) found.set(hex(member.identityHash), member);
  }
  return found;
}

/**
 * Everything in which the roster and the register differ, in the roster's order and then by name. Names are in it and
 * identity numbers masked: keep it sealed.
 */
export async function compareRoster(comparing: Comparing, roster: Roster): Promise<Difference[]> {
  const { keys, pause } = comparing;
  const below = await membersBelow(comparing);
  const of = (known: Map<string, Known>, row: RosterRow) =>
    identityHashes(keys, row.identityNumber)
      .map((hash) => known.get(hex(hash)))
      .find((member) => member !== undefined);
  const strangers = roster.rows.filter((row) => !of(below, row));
  const others = await elsewhere(comparing, strangers);
  const differences: Difference[] = roster.unreadable.map(({ sheet, row, column, reason }) => ({
    ...blank('unreadable'),
    row,
    there: column,
    // The roster's sheets are read as one; of several, which it is.
    note: roster.sheets > 1 ? `工作表「${sheet}」：${reason}` : reason,
  }));
  for (const row of roster.twice) differences.push({ ...named('twice', row), note: '名册中同一身份证号出现两次' });
  const seen = new Set<string>();
  for (const row of roster.rows) {
    await pause();
    const member = of(below, row);
    if (member) {
      seen.add(member.id);
      differences.push(...compareOne(row, member));
      continue;
    }
    const other = of(others, row);
    if (other)
      differences.push({ ...both('another-branch', row, other), here: other.branch.name, there: row.branch ?? null });
    else differences.push(named('not-here', row));
  }
  const missing = [...below.values()].filter(
    ({ id, standing }) => !seen.has(id) && ['normal', 'lost'].includes(standing),
  );
  for (const member of missing.sort((a, b) => a.name.localeCompare(b.name, 'zh'))) {
    await pause();
    const identity = maskIdentityNumber(unseal(keys, 'identityNumber', member.id, member.identityNumber));
    const { id, name, branch } = member;
    differences.push({ ...blank('not-there'), name, identity, memberId: id, here: branch.name });
  }
  return differences;
}

function compareOne(row: RosterRow, member: Known): Difference[] {
  if (notHere.includes(member.standing)) {
    return [{ ...both('not-here', row, member), here: words(standings, member.standing), there: row.branch ?? null }];
  }
  const found: Difference[] = [];
  const differs = (kind: Difference['kind'], here: string | null, there: string | undefined) =>
    found.push({ ...both(kind, row, member), here, there: there ?? null });
  if (row.name !== member.name) differs('name-differs', member.name, row.name);
  if (row.branch && !sameBranch(row.branch, member.branch.name))
    differs('another-branch', member.branch.name, row.branch);
  if (row.kind && row.kind !== member.kind && row.kind !== member.category) {
    const asKind = row.kind in memberKinds;
    const here = asKind ? words(memberKinds, member.kind) : words(categories, member.category);
    differs('kind-differs', here, words(asKind ? memberKinds : categories, row.kind));
  }
  const joined = fromDbDate(member.joinedOn);
  if (row.joinedOn && row.joinedOn !== joined) differs('date-differs', `入党 ${joined}`, `入党 ${row.joinedOn}`);
  const full = fromDbDateOrNull(member.fullOn);
  if (row.fullOn && row.fullOn !== full) differs('date-differs', `转正 ${full ?? '未填'}`, `转正 ${row.fullOn}`);
  return found;
}

const bare = (name: string) =>
  name
    .replace(/\s+/g, '')
    .replace(/^(中国共产党|中共)/, '')
    .replace(/委员会$/, '')
    .replace(/党支部$/, '支部');

/** National names are longer at the front, by the names of the organisations above. */
function sameBranch(there: string, here: string): boolean {
  const [one, other] = [bare(there), bare(here)];
  return one.endsWith(other) || other.endsWith(one);
}

const blank = (kind: Difference['kind']): Difference => ({
  kind,
  row: null,
  name: null,
  identity: null,
  memberId: null,
  here: null,
  there: null,
  note: null,
});

const named = (kind: Difference['kind'], row: RosterRow): Difference => ({
  ...blank(kind),
  row: row.row,
  name: row.name,
  identity: maskIdentityNumber(row.identityNumber),
  there: row.branch ?? null,
});

const both = (kind: Difference['kind'], row: RosterRow, member: Known): Difference => ({
  ...named(kind, row),
  memberId: member.id,
});
