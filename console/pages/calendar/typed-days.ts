import { monthDay } from './days';

/** A day, in full or without what the day before it says already. */
const DAY =
  /(?:(\d{4})\s*[年\-./]\s*)?(?:(\d{1,2})\s*[月\-./]\s*)?(\d{1,2})\s*[日号]?(?:\s*(?:（[^）]*）|\([^)]*\)))?/y;
/** Makes all days from one to the other. */
const TO = /\s*(?:至|到|—+|–|~|～|-)\s*/y;
/** What may stand between days and says nothing. */
const AND = /(?:[\s、，,；;。]|和|及|放假|调休|上班|共\s*\d+\s*天|星期[一二三四五六日天]|周[一二三四五六日天])+/y;

/** Days that were read, MM-DD and in order; or where it could not be read. */
export type TypedDays = { days: string[] } | { wrong: string };

/** Reads days as people type or paste them: 1月1日至3日、10月1日（周四）至8日, or 0101 20271001. */
export function typedDays(text: string, year: number): TypedDays {
  // 20271001 and 1001 are monthDay out, so that one pattern reads all.
  const plain = text
    .replace(/(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g, '$1年$2月$3日')
    .replace(/(?<!\d)(0[1-9]|1[0-2])(\d{2})(?!\d|\s*[年\-./])/g, '$1月$2日');
  const found = new Set<string>();
  let at = 0;
  let month: number | undefined;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(plain);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const day = (): number | undefined => {
    const match = take(DAY);
    if (!match || (match[1] && Number(match[1]) !== year)) return undefined;
    month = match[2] ? Number(match[2]) : month;
    if (month === undefined) return undefined;
    const date = new Date(Date.UTC(year, month - 1, Number(match[3])));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(match[3]) ? date.getTime() : undefined;
  };
  take(AND);
  while (at < plain.length) {
    const from = at;
    const first = day();
    const last = first !== undefined && take(TO) ? day() : first;
    if (first === undefined || last === undefined || last < first) return { wrong: plain.slice(from, from + 12) };
    for (let one = first; one <= last; one += 86_400_000) {
      const date = new Date(one);
      found.add(monthDay(date.getUTCMonth() + 1, date.getUTCDate()));
    }
    const end = at;
    if (!take(AND) && end < plain.length) return { wrong: plain.slice(end, end + 12) };
  }
  return { days: [...found].sort() };
}
