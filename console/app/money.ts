/** 1,234.56 元. @param fen as the API writes money */
export const yuanText = (fen: number): string =>
  `${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} 元`;
