import { halfWidth } from '../words/text';

const WRITTEN = /^([+-]?)(?:¥|￥|RMB|CNY)?([+-]?)(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,17}))?(?:元|CNY)?$/i;
/** Excel keeps 15 digits: 0.1 + 0.2 of a formula is 0.30000000000000004. */
const NOISE = 1e-6;

/**
 * A sum in yuan as banks, WeChat and people write it: 12.5, ¥1,250.00, 12.50元, -3.
 * @returns fen; undefined when it is none, or has parts of a fen
 */
export function readFen(text: string): number | undefined {
  const parts = WRITTEN.exec(halfWidth(text));
  if (!parts) return undefined;
  const [, before, after, whole = '', rest = ''] = parts;
  const fen = Number(whole.replaceAll(',', '')) * 100 + Number(`0.${rest || 0}`) * 100;
  const rounded = Math.round(fen);
  if (Math.abs(fen - rounded) > NOISE) return undefined;
  return before === '-' || after === '-' ? -rounded : rounded;
}
