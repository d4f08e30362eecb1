import { z } from 'zod';
import { LONGEST_ID, readTaskId, TASK_ID } from '../../domain/case/ids';
import { exampleCaseId } from './cases';

const taskId = z
  .string()
  .refine((text) => readTaskId(text) !== undefined)
  .meta({ pattern: TASK_ID.source, maxLength: LONGEST_ID, example: `${exampleCaseId}.1` });

/** The task that a path names. */
export const byTask = z.object({ taskId });

/** The case of a task, by its id alone. */
export const caseIdOfTask = (id: string): string => (readTaskId(id) as { caseId: string }).caseId;
