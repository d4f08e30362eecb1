const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿'];

/** Four figures at most: 1050 is 壹仟零伍拾. */
function fourFigures(value: number): string {
  const figures = [...String(value)].map(Number);
  return figures
    .map((figure, at) => (figure === 0 ? '零' : `${DIGITS[figure]}${PLACES[figures.length - 1 - at]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
}

function wholeYuan(value: number): string {
  let text = '';
  let gap = false;
  for (let at = GROUPS.length - 1; at >= 0; at--) {
    const group = Math.floor(value / 10_000 ** at) % 10_000;
    if (group === 0) {
      gap = text !== '';
      continue;
    }
    // 一万零五百: a zero where the group has fewer than four figures, or one before it is empty.
    if (text !== '' && (gap || group < 1_000)) text += '零';
    text += fourFigures(group) + GROUPS[at];
    gap = false;
  }
  return text;
}

/**
 * An amount in 大写, as receipts have it: 1050 fen is 壹拾元伍角整, 1005 is 壹拾元零伍分.
 * @param fen 0 to less than a billion yuan
 * @throws RangeError otherwise
 */
export function capitalMoney(fen: number): string {
  if (!Number.isInteger(fen) || fen < 0 || fen >= 1e11) throw new RangeError(`not to be written: ${fen}`);
  if (fen === 0) return '零元整';
  const [yuan, jiao, rest] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  const whole = yuan ? `${wholeYuan(yuan)}元` : '';
  if (!jiao && !rest) return `${whole}整`;
  const between = yuan && !jiao ? '零' : '';
  return `${whole}${between}${jiao ? `${DIGITS[jiao]}角` : ''}${rest ? `${DIGITS[rest]}分` : '整'}`;
}
