import type { Checked } from '../words/checked';
import { halfWidth } from '../words/text';

/** What can be wrong with a telephone number; the title is what the person who typed it reads. */
export const phoneProblems = {
  'phone-format': '电话号码格式有误',
  'phone-area-code': '固定电话请加区号',
} as const;

export type PhoneProblem = keyof typeof phoneProblems;

export interface Phone {
  kind: 'mobile' | 'landline';
  /** '13900000000', '0571-88000000', with an extension '0571-88000000-801'. */
  number: string;
}

// Of a Japanese keyboard; `halfWidth` knows the other dashes.
const DASHES = /ー/g;
const AREA = '010|02\\d|0[3-9]\\d{2}';
const LOCAL = '[2-9]\\d{6,7}';
const WITH_EXTENSION = new RegExp(`^(${AREA})-?(${LOCAL})(?:-?(?:转分机|转|分机|ext|-)-?(\\d{1,6}))?$`, 'i');
const WITHOUT_DASHES = new RegExp(`^(${AREA})(${LOCAL})$`);

/**
 * A mobile or landline number of the mainland in its normal form. Takes full-width digits, blanks, dashes, brackets and
 * the country code (+86, 0086).
 *
 * @param areaCode put before a landline written without one ('0571'); without it such a number is refused, since
 * nobody elsewhere could dial it
 */
export function checkPhone(text: string, areaCode?: string): Checked<Phone, PhoneProblem> {
  const written = halfWidth(text)
    .replace(DASHES, '-')
    .replace(/[(（]/g, '')
    .replace(/[)）.]/g, '-')
    .replace(/-+/g, '-');
  const abroad = /^(?:\+|00)86-?/;
  const domestic = written.replace(abroad, '').replace(/^-|-$/g, '');
  const digits = domestic.replace(/-/g, '');

  const mobile = /^(?:86)?(1[3-9]\d{9})$/.exec(digits);
  if (mobile?.[1]) return { ok: true, value: { kind: 'mobile', number: mobile[1] } };

  // After the country code the 0 of the area code is left out.
  const zero = abroad.test(written) && !domestic.startsWith('0') ? '0' : '';
  const parts = WITH_EXTENSION.exec(zero + domestic) ?? WITHOUT_DASHES.exec(zero + digits);
  if (parts) {
    const number = parts.slice(1).filter(Boolean).join('-');
    return { ok: true, value: { kind: 'landline', number } };
  }
  if (!new RegExp(`^${LOCAL}$`).test(digits)) return { ok: false, problem: 'phone-format' };
  return areaCode ? checkPhone(`${areaCode}-${digits}`) : { ok: false, problem: 'phone-area-code' };
}

/** '139****0000', '0571-****0000'; anything that is not in normal form is masked whole. */
export function maskPhone(number: string): string {
  if (/^1\d{10}$/.test(number)) return `${number.slice(0, 3)}****${number.slice(-4)}`;
  const [area, local, ...rest] = number.split('-');
  if (!area || !/^0\d{2,3}$/.test(area) || !local || local.length < 7 || rest.length > 1)
    return '*'.repeat(number.length);
  return `${area}-${'*'.repeat(local.length - 4)}${local.slice(-4)}`;
}
