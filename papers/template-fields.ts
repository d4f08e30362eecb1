/** Fields that only show what is in the file or on the clock (ECMA-376 part 1, 17.16.5). Others fetch, run or ask. */
const ALLOWED = new Set(
  'PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF REF NOTEREF STYLEREF SEQ LISTNUM AUTONUM AUTONUMLGL AUTONUMOUT TOC TC INDEX XE DATE TIME CREATEDATE SAVEDATE PRINTDATE EDITTIME TITLE SUBJECT AUTHOR KEYWORDS COMMENTS LASTSAVEDBY REVNUM FILENAME FILESIZE NUMCHARS NUMWORDS DOCPROPERTY INFO EQ ADVANCE SYMBOL BARCODE DISPLAYBARCODE FORMTEXT FORMCHECKBOX FORMDROPDOWN HYPERLINK IF COMPARE BIDIOUTLINE SHAPE ='.split(
    ' ',
  ),
);
const ADDRESS = /^(https?:\/\/|mailto:)/i;
/** Its first word without a switch (\l leads to a bookmark). */
const LINKED = /^hyperlink\s+(?:"([^"]*)"|([^\\"\s]\S*))/i;

const short = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

/** Whether a link leads to the web or to mail: a person clicks it, and sees where it leads. */
export const isAddress = (target: string): boolean => ADDRESS.test(target.trim());

/** What is wrong with a field's instruction; undefined: nothing. */
export function fieldFault(instruction: string): string | undefined {
  const text = instruction.trim();
  const name = /^(=|[A-Za-z]+)/.exec(text)?.[0]?.toUpperCase() ?? '';
  if (name === 'MERGEFIELD') return `不能用邮件合并域“${short(text.slice(10).trim())}”，请改写为带花括号的标签`;
  if (!ALLOWED.has(name)) return `不能含有自动取数的域${name && `“${short(name)}”`}`;
  const [, quoted, plain] = LINKED.exec(text) ?? [];
  const target = quoted ?? plain;
  return name === 'HYPERLINK' && target && !isAddress(target) ? '不能含有指向外部的链接' : undefined;
}

/** Follows the fields of a part as they open, take their instruction and close, one within the other. */
export class FieldReader {
  readonly #open: { instruction: string; shown: boolean }[] = [];
  #loose = '';

  /** @param kind begin, separate, end. @returns an instruction that is whole now */
  mark(kind: string | undefined): string | undefined {
    if (kind === 'begin') this.#open.push({ instruction: '', shown: false });
    const field = this.#open.at(-1);
    if (kind === 'separate' && field) field.shown = true;
    return kind === 'end' ? this.#open.pop()?.instruction : undefined;
  }

  text(more: string): void {
    const field = this.#open.at(-1);
    if (field) field.instruction += more;
    else this.#loose += more;
  }

  /** What never closed, or stood in no field. */
  rest(): string[] {
    return [...this.#open.map(({ instruction }) => instruction), ...(this.#loose.trim() ? [this.#loose] : [])];
  }
}
