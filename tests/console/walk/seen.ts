/** What people see that is proper although it has Latin letters. */
const WORDS = /\b(Excel|Word|PDF|CSV|A4|J|K|A|Enter|docx|xlsx|pdf|csv|png|jpg|jpeg|TOTP|UKey|App)\b/gi;
/** Numbers of cases and papers: 2026-JZ-000012. */
const NUMBERS = /\b\d{4}-[A-Z]{2}-\d{6}\b/g;

const amiss = [
  ['an English word', /[A-Za-z]{2,}/],
  ['an id', /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/i],
  ['a date as computers write it', /\b\d{4}-\d{2}-\d{2}\b/],
  ['a moment as computers write it', /\dT\d\d:\d\d/],
  ['a value that is none', /\b(undefined|null|NaN)\b|\[object/],
] as const;

/**
 * Of texts, those that no person should meet, with what is wrong with each.
 * @param own what the page shows of the one who looks or of the test itself: names to sign in with, file names
 */
export function wrongTexts(texts: readonly string[], own: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const bare = own
      .reduce((rest, one) => rest.replaceAll(one, ''), text)
      .replace(NUMBERS, '')
      .replace(WORDS, '');
    return amiss.filter(([, pattern]) => pattern.test(bare)).map(([what]) => `${what}: ${text.slice(0, 80)}`);
  });
}
