import { halfWidth } from '../domain/words/text';
import type { ReadRow } from './workbook';

/** A column of the template. `hint` explains it to whoever fills it in. */
export interface Heading {
  heading: string;
  /** Other headings that mean the same. */
  also?: readonly string[];
  needed?: true;
  hint: string;
}

/** A sheet whose headings are understood. */
export interface ReadTable {
  sheet: string;
  /** Index of each field's column, and its heading as written. */
  at: Map<string, { index: number; heading: string }>;
  rows: ReadRow[];
}

/** The row under the headings that explains them begins so, and is not imported. */
export const EXPLANATION = '说明：';

// "身份证号 *", "姓名（必填）" and "姓　名" are the plain headings.
export const plain = (heading: string) => halfWidth(heading).replace(/\*|\(.*?\)/g, '');
