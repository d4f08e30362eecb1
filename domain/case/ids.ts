/** Workflow id of a case: the procedure and a uuid derived from the decision that started it. */
export const caseIdOf = (procedure: string, decisionId: string): string => `${procedure}-${decisionId}`;

/** The most characters of a case's or a task's id. */
export const LONGEST_ID = 200;

/** The form of a case's id. */
export const CASE_ID = /^([a-z][a-z-]*)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The inverse of `caseIdOf`; undefined when the text is not a case id. */
export function readCaseId(caseId: string): { procedure: string; decisionId: string } | undefined {
  const match = caseId.length > LONGEST_ID ? null : CASE_ID.exec(caseId);
  return match ? { procedure: match[1] as string, decisionId: match[2] as string } : undefined;
}

/** Id of the task that transition `seq` of a case opened; where it opened several, of the one with that key. */
export const taskIdOf = (caseId: string, seq: number, key?: string): string =>
  `${caseId}.${seq}${key === undefined ? '' : `~${key}`}`;

/** The form of a task's id: the case's, the transition's number, and a key. */
export const TASK_ID = /^(.+)\.([1-9]\d{0,8})(?:~([A-Za-z][\w-]{0,40}(?:~[\w-]{1,40})?))?$/;

/** The inverse of `taskIdOf`; undefined when the text is not a task id. */
export function readTaskId(taskId: string): { caseId: string; seq: number; key?: string } | undefined {
  const match = taskId.length > LONGEST_ID ? null : TASK_ID.exec(taskId);
  const caseId = match?.[1] as string;
  return match && readCaseId(caseId)
    ? { caseId, seq: Number(match[2]), ...(match[3] === undefined ? {} : { key: match[3] }) }
    : undefined;
}

const BATCH = 'batch:';

/** What stands for a case's id in a notice that gathers what the cases of a batch say. */
export const batchNoticeOf = (batchId: string): string => `${BATCH}${batchId}`;

/** The inverse of `batchNoticeOf`; undefined when the notice is no batch's. */
export const readBatchNotice = (caseId: string): string | undefined =>
  caseId.startsWith(BATCH) ? caseId.slice(BATCH.length) : undefined;
