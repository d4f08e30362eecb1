import { instantOf, isLocalMinute } from '../time/date-times';
import { type Instant, isLocalDate, localDate } from '../time/dates';
import { yuan } from '../words/money';
import type { Field } from './procedure';

/** The most persons that one field names. */
export const MOST_PERSONS = 200;

/** Whether a value can be the id of a person, a member or an organisation. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** A month, '2026-10', of the years 1900 to 2200. */
export const MONTH = /^((19|20|21)\d{2}|2200)-(0[1-9]|1[0-2])$/;

/** 文号 of a paper from elsewhere, as it is written there: never without a digit, never long enough for a sentence. */
export const DOCUMENT_NUMBER =
  /^(?=.*[\d０-９])[\p{Script=Han}A-Za-z0-9Ａ-Ｚａ-ｚ０-９〔〕()（）【】〖〗［］[\]\-‐–—―－_./．·、#＃№:：\u3000 ]{1,30}$/u;

/**
 * What is wrong with the value of a field, in the words of the one who fills it in; nothing when it will do.
 * @param value undefined: not filled in
 */
export function misfit(field: Field, value: unknown): string | undefined {
  if (value === undefined) return field.required ? '必填' : undefined;
  const is = (fits: boolean, words: string) => (fits ? undefined : words);
  switch (field.type) {
    case 'boolean':
      return is(typeof value === 'boolean', '应为是或否');
    case 'integer':
      return Number.isSafeInteger(value) ? outOfRange(field, value as number, String) : '应为整数';
    case 'money':
      return Number.isSafeInteger(value)
        ? outOfRange({ ...field, minimum: field.minimum ?? 0 }, value as number, yuan)
        : '金额应为整数，以分计';
    case 'date':
      return is(typeof value === 'string' && isLocalDate(value), '日期应写作 2026-11-22，年份在 1900 至 2200 之间');
    case 'date-time':
      return is(typeof value === 'string' && isLocalMinute(value), '时间应写作 2026-11-22T14:30+08:00');
    case 'month':
      return is(typeof value === 'string' && MONTH.test(value), '月份应写作 2026-10');
    case 'choice':
      return is(typeof value === 'string' && Object.hasOwn(field.choices ?? {}, value), '不在可选范围内');
    case 'choices':
      return wrongList(field, value, '项', (one) => is(Object.hasOwn(field.choices ?? {}, one), '不在可选范围内'));
    case 'persons':
      return wrongList({ maximum: MOST_PERSONS, ...field }, value, '人', (one) => is(isId(one), '不是有效的编号'));
    case 'document-number':
      return is(typeof value === 'string' && DOCUMENT_NUMBER.test(value), '字号的格式有误');
    case 'person':
    case 'organisation':
    case 'outside':
    case 'unit':
    case 'grid':
    case 'joint-project':
    case 'attachment':
      return is(isId(value), '不是有效的编号');
  }
}

/** Whether a date or a time that should have passed has not come yet. @param value one that fits */
export function liesAhead({ type, mayLieAhead }: Field, value: unknown, at: Instant): boolean {
  if (mayLieAhead) return false;
  if (type === 'date') return (value as string) > localDate(at);
  return type === 'date-time' && instantOf(value as string) > at;
}

function outOfRange(
  { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }: Field,
  value: number,
  text: (value: number) => string,
): string | undefined {
  if (value < minimum) return `不能小于 ${text(minimum)}`;
  return value > maximum ? `不能大于 ${text(maximum)}` : undefined;
}

/** Several at once: as many as are asked for, none twice. A list that is wanted is not empty. */
function wrongList(
  { required, minimum = required ? 1 : 0, maximum }: Pick<Field, 'required' | 'minimum' | 'maximum'>,
  value: unknown,
  unit: string,
  wrong: (one: string) => string | undefined,
): string | undefined {
  if (!Array.isArray(value) || !value.every((one): one is string => typeof one === 'string')) return '应为列表';
  for (const [index, one] of value.entries()) {
    const words = wrong(one);
    if (words) return `第 ${index + 1} ${unit}${words}`;
  }
  if (new Set(value).size < value.length) return `同一${unit}不能重复`;
  if (value.length < minimum) return `至少 ${minimum} ${unit}`;
  return maximum !== undefined && value.length > maximum ? `最多 ${maximum} ${unit}` : undefined;
}
