import type { News } from '../../domain/case/news';
import { type Procedure, stepOf } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import type { Cause } from '../../domain/case/transition';
import type { Transaction } from '../../prisma/client';

interface Row {
  id: string;
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
    RETURNING id::text, type, at, data`;
  const [row] = rows;
  return row && { kind: 'news', newsId: row.id, news: { type: row.type, at: row.at.getTime(), data: row.data } };
}
