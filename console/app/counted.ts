/** As far as the API counts beside a list. */
const MOST = 100;

/** How many things, in words: 3 件, 100 件以上, for beyond so many nothing is counted. */
export const countedThings = (count: number, unit = '件'): string =>
  count < MOST ? `${count} ${unit}` : `${MOST} ${unit}以上`;
