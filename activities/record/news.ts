import type { News } from '../../domain/case/news';
import { type Procedure, stepOf } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import type { Cause, Transition } from '../../domain/case/transition';
import type { Instant } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';

interface Row {
  fact: string;
  type: string;
  at: Date;
  data: News['data'];
}

/**
 * Takes the oldest news that the case has not heard and its stage waits for, in the transaction of the step that it
 * causes: what is told twice, or again after a death in between, is heard once.
 * @returns undefined when there is none
 */
export async function takeNews(
  tx: Transaction,
  procedure: Procedure,
  { caseId, stage }: CaseState,
  seq: number,
): Promise<Cause | undefined> {
  const types = Object.keys(stepOf(procedure, stage).on ?? {});
  const rows = await tx.$queryRaw<Row[]>`
    UPDATE case_news SET heard_seq = ${seq}
     WHERE id = (SELECT n.id FROM case_news n
                  WHERE n.case_id = ${caseId} AND n.heard_seq IS NULL AND n.type = ANY(${types}::text[])
                  ORDER BY n.at, n.id LIMIT 1)
    RETURNING fact, type, at, data`;
  const [row] = rows;
  return row && { kind: 'news', fact: row.fact, news: { type: row.type, at: row.at.getTime(), data: row.data } };
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
