/**
 * An amount in words: 123456 is 1234.56 元.
 * @param fen a whole number of fen (分); money is kept and reckoned in nothing else
 */
export function yuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)} 元`;
}
