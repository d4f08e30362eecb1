import { dateInChinese } from '../domain/words/capital-numerals';

export const sexWord = (sex: string): string => (sex === 'female' ? '女' : '男');

export const kindWord = (kind: string): string => (kind === 'probationary' ? '预备' : '正式');

/** 第…号, unless the number of another office has its own words already. */
export const numberWord = (number: string): string => (/^[\w-]+$/.test(number) ? `第 ${number} 号` : number);

export { dateInChinese };
