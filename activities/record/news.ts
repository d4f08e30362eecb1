import { HOLDER_LEFT, type LeaverNews } from '../../domain/case/leaving';
import type { News } from '../../domain/case/news';
import { type Procedure, stepOf } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import type { Transition } from '../../domain/case/transition';
import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { Offices } from '../../registers/people/offices';
import { returning } from './leaving';

const { sql } = Prisma;

interface Row {
  fact: string;
  type: string;
  at: Date;
  data: News['data'];
}

/**
 * Takes the oldest news that the case has not heard and its stage waits for, else that somebody has left who holds one of
 * its tasks, in the transaction of the step that it causes: what is told twice, or again after a death in between, is
 * heard once. Fills in the cause, and what goes back.
 * @returns whether there is any
 */
export async function takeNews(
  tx: Transaction,
  offices: Offices,
  procedure: Procedure,
  state: CaseState,
  transition: Transition,
): Promise<boolean> {
  const types = Object.keys(stepOf(procedure, state.stage).on ?? {});
  const row = types.length
    ? await hear(tx, transition, sql`n.case_id = ${state.caseId} AND n.type = ANY(${types}::text[])`)
    : undefined;
  const { news } = transition.cause as { news?: News };
  const sides = row && news && stepOf(procedure, state.stage).on?.[row.type]?.sides?.(state, news);
  if (sides) transition.facts.sides = sides;
  return row !== undefined || (await takeLeaver(tx, offices, procedure, state, transition));
}

async function takeLeaver(
  tx: Transaction,
  offices: Offices,
  procedure: Procedure,
  state: CaseState,
  transition: Transition,
): Promise<boolean> {
  const rows = await tx.caseNews.findMany({
    where: { caseId: state.caseId, type: HOLDER_LEFT, heardSeq: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, data: true },
  });
  for (const { id, data } of rows) {
    const returned = await returning(tx, offices, procedure, state, data as unknown as LeaverNews);
    if (!returned) continue;
    await hear(tx, transition, sql`n.id = ${id}`);
    transition.facts.returned = returned;
    return true;
  }
  return false;
}

/** Marks the oldest of some news as heard by a step, and makes it the cause of the step. */
async function hear(tx: Transaction, transition: Transition, which: Prisma.Sql): Promise<Row | undefined> {
  const [row] = await tx.$queryRaw<Row[]>`
    UPDATE case_news SET heard_seq = ${transition.seq}
     WHERE id = (SELECT n.id FROM case_news n WHERE ${which} AND n.heard_seq IS NULL ORDER BY n.at, n.id LIMIT 1)
    RETURNING fact, type, at, data`;
  if (row) {
    const { fact, type, at, data } = row;
    transition.cause = { kind: 'news', fact, news: { type, at: at.getTime(), data } };
  }
  return row;
}

/** A fact that a step has heard, as its transition has it. */
export interface HeardFact {
  type: string;
  fact: string;
  seq: number;
  at: Instant;
  data: News['data'];
}

/** The fact that a step has heard; undefined where something else caused it. */
export function factHeard({ cause, seq }: Transition): HeardFact | undefined {
  if (cause.kind !== 'news' || cause.fact === undefined || !cause.news) return undefined;
  return { fact: cause.fact, seq, ...cause.news };
}

/** Keeps a fact as heard by its step, whether or not the row that told of it is still there: it is not heard again. */
export async function keepHeard(
  tx: Transaction,
  caseId: string,
  { type, fact, seq, at, data }: HeardFact,
): Promise<void> {
  const toldAt = new Date(at);
  await tx.$executeRaw`
    INSERT INTO case_news (case_id, type, fact, data, at, heard_seq, woken_at)
    VALUES (${caseId}, ${type}, ${fact}, ${JSON.stringify(data)}::jsonb, ${toldAt}, ${seq}, ${toldAt})
    ON CONFLICT (case_id, type, fact)
    DO UPDATE SET heard_seq = excluded.heard_seq, at = excluded.at, data = excluded.data`;
}
