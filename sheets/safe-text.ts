/** Units of a cell that Excel takes. */
const LONGEST = 32_767;

// No XML holds these; lone surrogates are in no encoding.
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/**
 * A text as it may stand in a cell of a workbook. One that begins like a formula needs no apostrophe: a cell that holds a
 * text is none, and the sign would be seen, and come back with the file. (OWASP, CSV Injection, is about CSV, which is
 * never written here.)
 */
export const safeText = (text: string): string => text.replace(UNWRITABLE, '').slice(0, LONGEST);
