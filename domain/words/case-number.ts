import { halfWidth } from './text';

/** Digits of the last part of a case's number. */
const DIGITS = 6;

/** A case's number as it stands on record, from what somebody typed: 2026-jz-12 is 2026-JZ-000012. */
export const caseNumberOf = (typed: string): string =>
  halfWidth(typed)
    .trim()
    .toUpperCase()
    .replace(/[—–_ ]/g, '-')
    .replace(/-(\d{1,6})$/, (_all, digits: string) => `-${digits.padStart(DIGITS, '0')}`);
