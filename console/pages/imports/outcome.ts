import type { Schemas } from '../../api/client';
import { importsTexts as texts } from './texts';

/** Whether an import is still being worked on. */
export const isUnderWay = ({ status }: Pick<Schemas['Import'], 'status'>): boolean =>
  status === 'waiting' || status === 'checking' || status === 'writing';

/** What came of an import, in half a sentence; empty while nothing has. */
export function outcomeText({ status, checkOnly, created, changed, unchanged, errorCount }: Schemas['Import']): string {
  if (status === 'refused') return texts.wrong(errorCount);
  if (status !== 'done') return '';
  const counts = texts.counts(created, changed, unchanged);
  return checkOnly ? `${texts.checked}（${counts}）` : counts;
}
