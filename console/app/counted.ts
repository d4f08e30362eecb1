/** As far as the API counts beside a list. */
const MOST = 100;

/** How many, in words: beyond so many nothing is counted. */
export const countedText = (count: number): string => (count < MOST ? String(count) : `${MOST} 以上`);

/** The same of things: 3 件, 100 件以上. */
export const countedThings = (count: number, unit = '件'): string =>
  count < MOST ? `${count} ${unit}` : `${MOST} ${unit}以上`;
