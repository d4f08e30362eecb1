import type { Mark, Measure } from './layout/marks';

// What a procedure declares of a paper of its own, so that it can be set, painted and put into a Word template.

/** What a paper says, frozen when it is made. Plain values: their words are made when it is printed. */
export interface PaperFields {
  /** That stands on it: of a letter, or of the case. */
  number: string;
}

/** A paper of a case. */
export interface Paper {
  kind: string;
  fields: PaperFields;
}

/** How a paper is given out this time. */
export interface Printing {
  /** XXXX-XXXX-XXXX */
  code: string;
  /** Where the code can be asked about. */
  verifyAt: string;
  /** Of what the office gives out. 0: the original; n: 补打第n次. */
  reprint: number;
  /** Printed by the member for himself the n-th time: never the original. */
  ownCopy?: number;
  /** Printed across it: 作废, 已过期. */
  across?: string;
}

/** Which print it is, as it stands on the paper; empty on the original. */
export function printNote({ reprint, ownCopy }: Pick<Printing, 'reprint' | 'ownCopy'>): string {
  if (ownCopy) return `党员自行打印第${ownCopy}次`;
  return reprint > 0 ? `补打第${reprint}次` : '';
}

/** A kind of paper. Pure: the thread that renders has it as well. */
export interface PaperForm<Fields extends PaperFields = PaperFields> {
  /** 党员组织关系介绍信 */
  title: string;
  /** Its sheets of A4. @throws RangeError when something does not fit on them */
  sheets(measure: Measure, fields: Fields, printing: Printing): Mark[][];
  /** Tags that an office's own Word template may use besides those of every paper, each with its meaning. */
  tags: Readonly<Record<string, string>>;
  /** What each of these tags becomes. */
  values(fields: Fields): Record<string, string>;
  /** Plainly made up, for previews and the bench. */
  sample: Fields;
}

/** Forms by kind. */
export type PaperForms = Readonly<Record<string, PaperForm>>;

/** A form that is always one sheet of A4, as it is declared. */
export interface OneSheetForm<Fields extends PaperFields> extends Omit<PaperForm<Fields>, 'sheets'> {
  /** @throws RangeError when something does not fit on it */
  sheet(measure: Measure, fields: Fields, printing: Printing): Mark[];
}

/** Declares a form for a registry, its sheets and its sample checked against its fields. */
export function declarePaper<Fields extends PaperFields>(form: OneSheetForm<Fields> | PaperForm<Fields>): PaperForm {
  if ('sheets' in form) return form as unknown as PaperForm;
  const { sheet, ...rest } = form;
  const whole: PaperForm<Fields> = { ...rest, sheets: (...asked) => [sheet(...asked)] };
  return whole as unknown as PaperForm;
}

/** The form of a kind. @throws Error when no procedure has such a paper */
export function formOf(forms: PaperForms, kind: string): PaperForm {
  const form = Object.hasOwn(forms, kind) ? forms[kind] : undefined;
  if (!form) throw new Error(`no paper is a ${kind}`);
  return form;
}

/** How a paper is printed in previews. */
export const samplePrinting: Printing = {
  code: 'XXXX-XXXX-XXXX',
  verifyAt: 'https://dangwu.example/verify/XXXX-XXXX-XXXX',
  reprint: 0,
};
