import { daysBetween } from '../domain/time/dates';
import { capitalMonth, capitalNumber, dateInChinese } from '../domain/words/capital-numerals';
import type { LetterFields } from './fields';

export const sexWord = (sex: string): string => (sex === 'female' ? '女' : '男');

export const kindWord = (kind: string): string => (kind === 'probationary' ? '预备' : '正式');

/** 民族 with its last character: 汉 and 汉族 are both 汉族. */
export const ethnicityWord = (ethnicity: string): string => (ethnicity.endsWith('族') ? ethnicity : `${ethnicity}族`);

/** 第…号, unless the number of another office has its own words already. */
export const numberWord = (number: string): string => (/^[\w-]+$/.test(number) ? `第 ${number} 号` : number);

/** 有效期 in days, in 大写. */
export const validityWord = ({ issuedOn, validUntil }: Pick<LetterFields, 'issuedOn' | 'validUntil'>): string =>
  capitalNumber(daysBetween(issuedOn, validUntil));

/** 党费已交到: year and month in 大写; undefined when no month is on record. */
export const duesWords = ({
  duesPaidTo,
}: {
  duesPaidTo: string | null;
}): { year: string; month: string } | undefined => (duesPaidTo === null ? undefined : capitalMonth(duesPaidTo));

export { dateInChinese };
