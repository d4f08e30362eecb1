import { readable } from '../../access/readable';
import type { Reader } from '../../access/reader';
import type { SideTaskKinds } from '../../domain/words/side-task-kinds';
import { directly } from '../../prisma/direct';
import { Prisma } from '../../prisma/generated/client';
import { kindTitled } from '../side-tasks/side-task-words';
import type { Difference } from './differences';
import { nationalScreens } from './national-kinds';

const { sql } = Prisma;

interface Row {
  memberId: string;
  name: string;
  kind: string;
  number: string | null;
  organisation: string;
}

/** What is still to be typed into the national system at or below an organisation: 未录. */
async function openNational(c: Reader, path: string): Promise<Row[]> {
  // What differs is kept and exported.
  const mayStand = readable({ ...c, forFile: true }, sql`s.case_id`);
  return await directly(c.deps.db)<Row>(sql`
    SELECT s.member_id::text AS "memberId", m.name, s.kind, c.number, o.name AS organisation
      FROM side_task s
      JOIN organisation o ON o.id = s.organisation_id
      JOIN member m ON m.id = s.member_id
      LEFT JOIN "case" c ON c.id = s.case_id
     WHERE s.status = 'open' AND s.kind = ANY(${Object.keys(nationalScreens)}::text[]) AND o.path LIKE ${`${path}%`} AND ${mayStand}
     ORDER BY s.opened_at, s.id`);
}

/** Adds what is 未录 to the differences, and to those that it explains the number of the case. @param kinds for their words */
export async function withUnregistered(
  c: Reader,
  kinds: SideTaskKinds,
  path: string,
  found: readonly Difference[],
): Promise<Difference[]> {
  const open = await openNational(c, path);
  const causes = new Map(open.map((row) => [row.memberId, row]));
  const explained = found.map((difference) => {
    const cause = difference.memberId === null ? undefined : causes.get(difference.memberId);
    return cause
      ? { ...difference, note: told(`${kindTitled(kinds, cause.kind).title}未录`, cause.number) }
      : difference;
  });
  const added = open.map(
    ({ memberId, name, kind, number, organisation }): Difference => ({
      kind: 'not-registered',
      row: null,
      name,
      identity: null,
      memberId,
      here: organisation,
      there: null,
      note: told(kindTitled(kinds, kind).title, number),
    }),
  );
  return [...explained, ...added];
}

const told = (words: string, number: string | null) => [words, number].filter(Boolean).join('，');
