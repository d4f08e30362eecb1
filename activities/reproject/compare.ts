import { isIntact } from '../../cases/chain';
import { canonical } from '../../platform/hash';
import type { KeptCase } from './actual';
import { type ExpectedSeat, expected, type ReadModel } from './expected';

/** What does not agree. */
export const caseDifferenceKinds = {
  timeline: 'the timeline itself was changed or is no story: nothing can be made from it',
  row: 'the row of the case is not what its timeline makes',
  state: 'the state object in that row is not what the timeline makes',
  task: 'a task is missing, too many or otherwise',
  seat: 'who is asked is otherwise',
  side: 'the organisations of the case are otherwise',
  upcoming: 'who comes next is otherwise',
  reader: 'somebody who got a copy may not read the case',
  news: 'the facts that it has heard are otherwise',
  'workflow-missing': 'the case is open and no workflow runs',
  'workflow-left': 'the case has ended and its workflow runs',
  'workflow-ahead': 'the workflow has gone further than the record: steps that were taken are missing here',
  'workflow-unknown': 'a workflow runs whose case is not on record',
} as const;

export type CaseDifferenceKind = keyof typeof caseDifferenceKinds;

export interface CaseDifference {
  caseId: string;
  kind: CaseDifferenceKind;
  /** What of it: columns and ids, never a value that somebody typed. */
  what: string;
}

export interface CaseComparison {
  differences: CaseDifference[];
  /** What the timeline makes; absent when the timeline is damaged. */
  expected?: ReadModel;
}

const text = (seats: ExpectedSeat[]) => canonical(seats.map((seat) => canonical(seat)).sort());

/** Holds what is kept of a case against what its timeline makes. */
export function compare(kept: KeptCase): CaseComparison {
  const { caseId, timeline, row } = kept;
  const differences: CaseDifference[] = [];
  const differ = (kind: CaseDifferenceKind, what: string) => void differences.push({ caseId, kind, what });
  const right = story(kept);
  if (rowsLost(kept)) {
    differ('timeline', `${timeline.length} of ${row.seq} transitions`);
    return { differences };
  }
  // Checked against its own newest hash: a row of the case that lags behind does not make the timeline wrong.
  const head = timeline.at(-1)?.hash;
  if (!right || !head || !isIntact(timeline, head)) {
    differ('timeline', `${timeline.length} transitions`);
    return { differences };
  }
  const columns = Object.keys(right.row) as (keyof typeof row)[];
  const wrong = columns.filter((column) => right.row[column] !== row[column]);
  if (wrong.length) differ('row', wrong.join(', '));
  if (canonical(right.state) !== canonical(kept.state)) differ('state', 'state');
  for (const id of new Set([...Object.keys(right.tasks), ...Object.keys(kept.tasks)])) {
    const { seats: asked, ...task } = right.tasks[id] ?? { seats: [] };
    const { seats, ...there } = kept.tasks[id] ?? { seats: [] };
    if (canonical(task) !== canonical(there)) differ('task', id);
    if (text(asked) !== text(seats)) differ('seat', id);
  }
  if (canonical(right.sides) !== canonical(kept.sides)) differ('side', 'case_organisation');
  if (canonical(right.upcoming) !== canonical(kept.upcoming)) differ('upcoming', 'upcoming');
  if (right.readers.some((personId) => !kept.readers.includes(personId))) differ('reader', 'case_reader');
  if (canonical(right.heard) !== canonical(kept.heard)) differ('news', 'case_news');
  return { differences, expected: right };
}

/** The row of the case names a later step than the timeline has: the row is right, steps were lost. */
export function rowsLost({ row, timeline }: KeptCase): boolean {
  const head = timeline.at(-1);
  return row.seq > timeline.length && (!head || Buffer.from(head.hash).toString('hex') !== row.headHash);
}

/** How many steps are there from the beginning, without a gap. */
export const standsUpTo = ({ timeline }: Pick<KeptCase, 'timeline'>): number => {
  const gap = timeline.findIndex(({ seq }, index) => seq !== index + 1);
  return gap < 0 ? timeline.length : gap;
};

function story({ row, timeline }: KeptCase): ReadModel | undefined {
  try {
    return expected(row.procedure, timeline);
  } catch {
    return undefined;
  }
}
