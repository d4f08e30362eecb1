/** Units of a cell that Excel takes. */
const LONGEST = 32_767;

// What Excel, WPS or a CSV made of the sheet would take for the beginning of a formula, full-width forms included.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
// No XML holds these; lone surrogates are in no encoding.
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/**
 * A text as it may stand in a cell that people open: one that begins like a formula gets an apostrophe before it, so
 * that it stays a text also when the sheet is saved as CSV. OWASP, CSV Injection.
 */
export function safeText(text: string): string {
  const written = text.replace(UNWRITABLE, '');
  return (FORMULA.test(written) ? `'${written}` : written).slice(0, LONGEST);
}
