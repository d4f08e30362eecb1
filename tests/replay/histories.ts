import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { HistoryAndWorkflowId } from '@temporalio/client';
import { historyOf } from './plain-history';

export const HISTORIES = resolve(__dirname, '..', 'histories');

/** What was recorded, by the name of its file: histories in plain JSON, that must replay for ever. */
export function recordedHistories(): (HistoryAndWorkflowId & { name: string })[] {
  return readdirSync(HISTORIES)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const { workflowId, history } = JSON.parse(readFileSync(join(HISTORIES, file), 'utf8'));
      return { name: file.replace('.json', ''), workflowId, history: historyOf(history) };
    });
}
