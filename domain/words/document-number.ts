const DIGITS = '０１２３４５６７８９';

/**
 * What two ways of writing one 字号 have in common: its words and numbers in order, with a blank between them.
 * 示组转〔2054〕第0012号, 示组转[2054]12号 and "示组转 ２０５４ － 12" are all "示组转 2054 12". `documentNumberKey` of
 * lists/document-number.ts is the same in SQL.
 */
export const documentNumberKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[第号號字]|[^0-9A-Z\u4e00-\u9fff]/g, ' ')
    .replace(/(?<=\d)(?=[A-Z\u4e00-\u9fff])|(?<=[A-Z\u4e00-\u9fff])(?=\d)/g, ' ')
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/ +/g, ' ')
    .trim();

/** Digits as full-width forms have them, for `translate` in SQL. */
export const fullWidthDigits = DIGITS;
