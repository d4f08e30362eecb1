import { isLocalDate, type LocalDate } from '../time/dates';
import type { Checked } from '../words/checked';
import { halfWidth } from '../words/text';

/** What can be wrong with a citizen identity number; the title is what the person who typed it reads. */
export const identityNumberProblems = {
  'identity-number-length': '身份证号应为18位',
  'identity-number-old': '15位旧身份证号已停用，请填写18位号码',
  'identity-number-characters': '身份证号只能由数字组成，末位可为X',
  'identity-number-birth-date': '身份证号中的出生日期不存在',
  'identity-number-check-digit': '身份证号校验位不符，请核对',
} as const;

export type IdentityNumberProblem = keyof typeof identityNumberProblems;

export type Sex = 'male' | 'female';

export interface IdentityNumber {
  /** 18 characters, a final X in upper case. */
  number: string;
  birth: LocalDate;
  sex: Sex;
}

// GB 11643-1999, ISO 7064 MOD 11-2.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

// What keyboards of other scripts and Word give for the last X: a sign of multiplication, Cyrillic, Greek, Roman ten.
const LIKE_X = /[×✕ХхΧχⅩⅹ]$/;

// Numbers were first given in 1984: a birth before this year is a slip of the keyboard.
const EARLIEST_BIRTH = '1880-01-01';

/** The 18th character for the first 17 digits of an identity number (GB 11643-1999). */
export function checkCharacter(seventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * Checks a citizen identity number (GB 11643-1999) and reads birth date and sex from it. Full-width digits, blanks and
 * a lower-case x are taken; regions are not checked, since abolished ones stay valid for life. Whether the birth date
 * is believable (age) is for the register, which knows the day.
 */
export function checkIdentityNumber(text: string): Checked<IdentityNumber, IdentityNumberProblem> {
  const number = halfWidth(text).replace(LIKE_X, 'X').toUpperCase();
  if (/^\d{15}$/.test(number)) return { ok: false, problem: 'identity-number-old' };
  if (number.length !== 18) return { ok: false, problem: 'identity-number-length' };
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return { ok: false, problem: 'identity-number-characters' };
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isLocalDate(birth) || birth < EARLIEST_BIRTH) return { ok: false, problem: 'identity-number-birth-date' };
  if (checkCharacter(number) !== number[17]) return { ok: false, problem: 'identity-number-check-digit' };
  return { ok: true, value: { number, birth, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' } };
}

/** '990***********123X': the birth date cannot be read. Anything but 18 characters is masked whole. */
export function maskIdentityNumber(number: string): string {
  if (number.length !== 18) return '*'.repeat(number.length);
  return `${number.slice(0, 3)}${'*'.repeat(11)}${number.slice(-4)}`;
}
