import type { Box, Mark, Measure } from './marks';

/** A piece of a paragraph; a fill stands on a line of its own length at least `least`, as written into a form. */
export type Run = string | { fill: string; least?: number };

/** One thing that is not broken. */
interface Atom {
  text: string;
  width: number;
  fill: boolean;
  /** Blank rule before or after what is filled in. */
  pad?: 'left' | 'right';
}

/** Never first on a line (GB/T 15834—2011, 5.1). */
const CLOSING = '，。；：、！？）》”’〉】,.;:!?)';
/** Nor what stands between two, such as the dot of a minority name; no part of it is blank. */
const NOT_FIRST = `${CLOSING}·…—`;
/** Never last on a line. */
const OPENING = '（《“‘〈【(';

/** Characters of the Latin script and figures stay together; everything else may be broken anywhere. */
const PIECES = /[!-'*-~]+|[\s\S]/gu;

function atomsOf(runs: readonly Run[], size: number, width: number, measure: Measure): Atom[] {
  const atoms: Atom[] = [];
  const add = (text: string, fill: boolean) => {
    for (const piece of text.match(PIECES) ?? []) {
      const parts = measure(piece, size) > width ? [...piece] : [piece];
      for (const part of parts) atoms.push({ text: part, width: measure(part, size), fill });
    }
  };
  for (const run of runs) {
    if (typeof run === 'string') {
      add(run, false);
      continue;
    }
    const free = Math.max((run.least ?? 0) - measure(run.fill, size), size / 2) / 2;
    atoms.push({ text: '', width: free, fill: true, pad: 'left' });
    add(run.fill, true);
    atoms.push({ text: '', width: free, fill: true, pad: 'right' });
  }
  return atoms;
}

/** Breaks a paragraph into lines. */
function linesOf(atoms: readonly Atom[], width: number, indent: number): Atom[][] {
  const lines: Atom[][] = [];
  let current: Atom[] = [];
  let used = indent;
  for (const [index, atom] of atoms.entries()) {
    // A rule before a value goes with it to the next line; one after it may be cut short.
    const needed = atom.width + (atom.pad === 'left' ? (atoms[index + 1]?.width ?? 0) : 0);
    if (used + needed > width + 0.01 && current.length) {
      if (atom.pad === 'right') continue;
      const closes = atom.text !== '' && CLOSING.includes(atom.text);
      if (closes && current.at(-1)?.pad === 'right') used -= (current.pop() as Atom).width;
      // A closing sign may hang out by the half of it that is blank.
      if (closes && used + atom.width / 2 <= width) {
        current.push(atom);
        used += atom.width;
        continue;
      }
      const carried: Atom[] = [];
      const mustFollow = () => NOT_FIRST.includes((carried[0] ?? atom).text[0] ?? '\0');
      const mustNotEnd = () => OPENING.includes(current.at(-1)?.text.at(-1) ?? '\0');
      while (current.length > 1 && carried.length < 4 && (mustFollow() || mustNotEnd())) {
        carried.unshift(current.pop() as Atom);
      }
      lines.push(current);
      current = carried;
      used = carried.reduce((sum, one) => sum + one.width, 0);
    }
    current.push(atom);
    used += atom.width;
  }
  return [...lines, current];
}

/**
 * Sets a paragraph into a box: broken where Chinese may be broken, and smaller where it would not fit.
 * @param leading distance of baselines, in parts of the size
 * @returns the marks, and the baseline of the last line
 * @throws RangeError when it does not fit even at the least size
 */
export function paragraphMarks(
  measure: Measure,
  runs: readonly Run[],
  box: Box,
  { size, least = 7, leading = 1.75, indent = 2 }: { size: number; least?: number; leading?: number; indent?: number },
): { marks: Mark[]; last: number; size: number } {
  for (let now = size; now >= least; now -= 0.5) {
    const lines = linesOf(atomsOf(runs, now, box.width, measure), box.width, indent * now);
    const step = now * leading;
    if (lines.length * step > box.height && now - 0.5 >= least) continue;
    if (lines.length * step > box.height) break;
    const marks = lines.flatMap((atoms, index) =>
      marksOf(atoms, box.x + (index === 0 ? indent * now : 0), box.y + step * (index + 1) - now * 0.4, now, measure),
    );
    return { marks, last: box.y + step * lines.length - now * 0.4, size: now };
  }
  throw new RangeError('a text does not fit its place');
}

/**
 * A text that is nothing but text, in as many lines as it needs, smaller where it would not fit.
 * @param y baseline of its last line
 * @param height from there up to where something else begins
 * @throws RangeError when it does not fit even at the least size
 */
export function block(
  measure: Measure,
  text: string,
  { x, y, width, height }: Box,
  { size, least = 8, align = 'left' }: { size: number; least?: number; align?: 'left' | 'right' },
): Mark[] {
  const sizes = Array.from({ length: Math.floor((size - least) * 2) + 1 }, (_, index) => size - index / 2);
  // One line a little smaller is better than two.
  const tries = [
    ...sizes.filter((now) => now > size * 0.8).map((now) => ({ now, most: 1 })),
    ...sizes.map((now) => ({ now, most: Math.floor((height - now) / (now * 1.3)) + 1 })),
  ];
  for (const { now, most } of tries) {
    const set = linesOf(atomsOf([text], now, width, measure), width, 0);
    if (set.length > most) continue;
    return set.map((atoms, index) => {
      const part = atoms.map((atom) => atom.text).join('');
      const real = measure(part, now);
      const shift = align === 'right' ? width - real : 0;
      const baseline = y - (set.length - 1 - index) * now * 1.3;
      return { type: 'text', x: x + shift, y: baseline, text: part, size: now, width: real };
    });
  }
  throw new RangeError('a text does not fit its place');
}

/** The marks of one line: text that belongs together as one, and a rule under what is filled in. */
function marksOf(atoms: readonly Atom[], left: number, y: number, size: number, measure: Measure): Mark[] {
  const marks: Mark[] = [];
  let x = left;
  let at = 0;
  while (at < atoms.length) {
    const { fill } = atoms[at] as Atom;
    const begin = x;
    let text = '';
    let textX: number | undefined;
    for (; at < atoms.length && atoms[at]?.fill === fill; at += 1) {
      const atom = atoms[at] as Atom;
      if (atom.text !== '' && textX === undefined) textX = x;
      // Two fills side by side are two texts.
      if (atom.text === '' && text !== '') {
        marks.push({ type: 'text', x: textX as number, y, text, size, width: measure(text, size) });
        text = '';
        textX = undefined;
      }
      text += atom.text;
      x += atom.width;
    }
    if (text !== '') marks.push({ type: 'text', x: textX as number, y, text, size, width: measure(text, size) });
    if (fill) marks.push({ type: 'line', from: [begin, y + size * 0.2], to: [x, y + size * 0.2], thin: true });
  }
  return marks;
}
