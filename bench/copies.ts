import { stateOf } from '../cases/state-of';
import type { CaseState } from '../domain/case/state';
import type { Database } from '../prisma/client';
import { Prisma } from '../prisma/generated/client';

const { sql } = Prisma;

/** Copies that one statement makes. */
const AT_ONCE = 1_000;

/** What names a registrant and his case, in the rows and in the state of the case. */
export interface RegistrantNames {
  caseId: string;
  personId: string;
  registrantId: string;
  number: string;
  certificate: string;
  /** The day on which his cycle ends. */
  cycleEnds: string;
}

/** The rows of a registrant and of his case, by table: which they are, and what of them no copy shares. */
const tables: { table: string; where(of: RegistrantNames): Prisma.Sql; own?: Prisma.Sql }[] = [
  { table: 'person', where: ({ personId }) => sql`o.id = ${personId}::uuid` },
  { table: 'registrant', where: ({ registrantId }) => sql`o.id = ${registrantId}::uuid` },
  { table: 'registrant_period', where: ({ registrantId }) => sql`o.registrant_id = ${registrantId}::uuid` },
  { table: '"case"', where: ({ caseId }) => sql`o.id = ${caseId}` },
  ...['case_organisation', 'timeline', 'task', 'upcoming'].map((table) => ({
    table,
    where: ({ caseId }: RegistrantNames) => sql`o.case_id = ${caseId}`,
  })),
  {
    table: 'task_seat',
    where: ({ caseId }) => sql`o.task_id LIKE ${`${caseId}.%`}`,
    own: sql`jsonb_build_object('id', nextval('task_seat_id_seq'))`,
  },
  {
    table: 'case_news',
    where: ({ caseId }) => sql`o.case_id = ${caseId}`,
    own: sql`jsonb_build_object('id', nextval('case_news_id_seq'))`,
  },
  ...['notice', 'pending_start'].map((table) => ({
    table,
    where: ({ caseId }: RegistrantNames) => sql`o.case_id = ${caseId}`,
    own: sql`jsonb_build_object('id', gen_random_uuid())`,
  })),
];

/** Puts copies of a registrant on record with everything that stands of him and his case, each under names of its own. */
export async function copyRegistrant(
  owner: Database,
  of: RegistrantNames,
  copies: readonly RegistrantNames[],
): Promise<void> {
  for (let from = 0; from < copies.length; from += AT_ONCE) {
    const names = JSON.stringify(copies.slice(from, from + AT_ONCE));
    for (const { table, where, own } of tables) {
      const name = Prisma.raw(table);
      let row = sql`o.row`;
      for (const [key, was] of Object.entries(of)) row = sql`replace(${row}, ${was}::text, n.names->>${key}::text)`;
      const copied = own ? sql`${row}::jsonb || ${own}` : sql`${row}::jsonb`;
      // Beside the rows, not `(…).*` in the list: that would make each of them once a column.
      await owner.$executeRaw`
        INSERT INTO ${name} SELECT c.*
          FROM jsonb_array_elements(${names}::jsonb) AS n (names)
          CROSS JOIN (SELECT to_jsonb(o)::text AS row FROM ${name} o WHERE ${where(of)}) o
          CROSS JOIN LATERAL jsonb_populate_record(NULL::${name}, ${copied}) c`;
    }
  }
}

/** The state of a copy's case. */
export function copiedState<State extends CaseState>(state: State, of: RegistrantNames, copy: RegistrantNames): State {
  let text = JSON.stringify(state);
  for (const key of Object.keys(of) as (keyof RegistrantNames)[]) text = text.replaceAll(of[key], copy[key]);
  return stateOf<State>({ state: JSON.parse(text) });
}
