import type { Checked } from '../words/checked';
import { halfWidth } from '../words/text';

export const postcodeProblems = { 'postcode-format': '邮政编码应为 6 位数字' } as const;

export type PostcodeProblem = keyof typeof postcodeProblems;

/** 邮政编码: six digits, the first of which may be 0. Takes full-width digits and blanks. */
export function checkPostcode(text: string): Checked<string, PostcodeProblem> {
  const value = halfWidth(text);
  return /^[0-9]{6}$/.test(value) ? { ok: true, value } : { ok: false, problem: 'postcode-format' };
}
