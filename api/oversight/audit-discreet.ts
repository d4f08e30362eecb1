import { readableAmong } from '../../access/readable';
import { readCaseId } from '../../domain/case/ids';
import { discreetOf } from '../../domain/case/readers';
import type { Context } from '../http/context';

/** What stands for the id of a case that the one who asks does not read, and for its procedure. */
export const UNNAMED = '不公开';

interface Row {
  object_kind: string;
  object_id: string;
  detail: Record<string, unknown>;
}

/**
 * Rows of the audit as the one who asks may read them. The id of a case names its procedure, and leads to whom it is about:
 * of discreet procedures those who do not read the case learn only that something was done. Nor is it said which list of
 * such cases somebody exported.
 */
export async function withoutDiscreet<Entry extends Row>(c: Context, rows: readonly Entry[]): Promise<Entry[]> {
  const discreet = discreetOf(c.restricted);
  if (!discreet.length) return [...rows];
  const isDiscreet = (text: string) => discreet.includes(readCaseId(text)?.procedure ?? '');
  const named = rows.flatMap(({ object_id, detail }) => textsIn({ object_id, detail }).filter(isDiscreet));
  const known = await readableAmong(c, named);
  const isHidden = (text: string) => isDiscreet(text) && !known.has(text);
  return rows.map((row) => {
    const isFilter = (text: string) => row.object_kind === 'list' && discreet.includes(text);
    const shown = (text: string) => (isHidden(text) || isFilter(text) ? UNNAMED : text);
    return { ...row, object_id: shown(row.object_id), detail: mapTexts(row.detail, shown) as Row['detail'] };
  });
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapTexts(one, change)]));
}
