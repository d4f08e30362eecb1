import type { Checked } from './checked';

/** What can be wrong with a text; the title is what the person who typed it reads. */
export const textProblems = {
  'text-empty': '不能为空',
  'text-too-long': '超出长度限制',
  'text-control-character': '含有不可见的控制字符',
  'text-broken': '含有无法识别的字符，请检查文件编码',
  'text-look-alike': '含有与汉字形近的部首符号（多由 PDF 复制而来），请重新输入该字',
} as const;

export type TextProblem = keyof typeof textProblems;

export interface TextRules {
  /** The most characters allowed, a rare character of four bytes counting as one. */
  max: number;
  /** Whether line breaks may stay; otherwise they are refused. */
  lines?: boolean;
}

// Left behind by copying from chats, web pages and spreadsheets: whatever Unicode calls ignorable (zero-width blanks and
// joiners, soft hyphens, fillers, variation selectors, byte order and direction marks), but what turns the direction.
const UNSEEN = /(?![\u202B\u202E\u2067])\p{Default_Ignorable_Code_Point}/gu;
// Control characters, and those that reverse the reading direction, with which a text can be made to look like another.
const CONTROL = /(?!\n)[\p{Cc}\u2028\u2029\u202B\u202E\u2067]/u;
// Radicals that Unicode folds into the Chinese characters they look like; the supplement (⻅ for 见) it mostly does not.
const RADICALS = /[\u2E80-\u2FDF]/g;
const RADICAL = /[\u2E80-\u2FDF]/;
// Looks like a blank and is none to `\s`.
const BLANKS = /\u2800/g;
// Lone surrogates, which no database stores, and U+FFFD, which a wrong encoding leaves behind.
const BROKEN = /[\p{Cs}\uFFFD]/u;

/**
 * A text as it is kept: trimmed, unseen characters gone, line breaks as \n, tabs as blanks, and in the composed form of
 * Unicode (NFC), in which two that look alike are one. Nothing else is changed: rare characters and private-use ones of
 * older rosters stay as they are.
 */
export function clean(text: string, rules: TextRules): Checked<string, TextProblem> {
  const value = text
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(RADICALS, (radical) => radical.normalize('NFKC'))
    .replace(BLANKS, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .trim();
  if (value === '') return { ok: false, problem: 'text-empty' };
  if (BROKEN.test(value)) return { ok: false, problem: 'text-broken' };
  if (RADICAL.test(value)) return { ok: false, problem: 'text-look-alike' };
  if (CONTROL.test(value) || (!rules.lines && value.includes('\n'))) {
    return { ok: false, problem: 'text-control-character' };
  }
  if ([...value].length > rules.max) return { ok: false, problem: 'text-too-long' };
  return { ok: true, value };
}

// The dot of minority names is U+00B7 (GB 18030); keyboards give these instead.
const DOTS = / ?[·•․‧∙⋅・･ᐧ●．] ?/g;
const HAN = String.raw`[\p{Script=Han}\uE000-\uF8FF]`;
const DOT_BETWEEN = new RegExp(String.raw`(?<=${HAN}) ?\. ?(?=${HAN})`, 'gu');
const BLANK_BETWEEN = new RegExp(`(?<=${HAN}) (?=${HAN})`, 'gu');
// 〇 is no Han character to keyboards, which give a circle.
const CIRCLE = /[○◯]/g;

/**
 * A person's name as it is kept: `clean`, the dot of minority names always U+00B7, a circle as 〇, full-width letters as
 * ASCII, and no blanks between Chinese characters (rosters write 张　三 to align columns). Chinese characters are never
 * folded: a variant is another name.
 */
export function cleanName(text: string, max = 50): Checked<string, TextProblem> {
  const typed = clean(text, { max: Number.POSITIVE_INFINITY });
  if (!typed.ok) return typed;
  if (typed.value.includes('\n')) return { ok: false, problem: 'text-control-character' };
  const name = typed.value
    .replace(/\s+/g, ' ')
    .replace(DOTS, '·')
    .replace(DOT_BETWEEN, '·')
    .replace(BLANK_BETWEEN, '')
    .replace(CIRCLE, '〇')
    .replace(/[Ａ-Ｚａ-ｚ]/g, ascii);
  return clean(name, { max });
}

/** A user name as it is kept, where it is one: 3 to 32 letters, digits, dots, lines; else undefined. */
export function loginNameOf(text: string): string | undefined {
  const name = asLoginName(text);
  return /^[a-z][a-z0-9._-]{2,31}$/.test(name) ? name : undefined;
}

/** A user name as it is kept and looked for: how it was typed, in capitals or full width, makes no difference. */
export const asLoginName = (text: string): string => halfWidth(text).toLowerCase();

const ascii = (wide: string) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
// Keyboards and Word give these for a hyphen.
const DASHES = /[‐‑‒–—―−﹣]/g;

/** Full-width forms as ASCII, dashes as hyphens, unseen characters gone; blanks stay. */
export const foldWidth = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(RADICALS, (radical) => radical.normalize('NFKC'))
    .replace(/[\uFF01-\uFF5E]/g, ascii)
    .replace(DASHES, '-')
    .replace(BLANKS, ' ');

/** For columns of digits and letters only (numbers, codes, dates): `foldWidth`, and blanks go. */
export const halfWidth = (text: string): string => foldWidth(text).replace(/\s+/g, '');

/** The first character of a text that `clean` would refuse, as U+202E; undefined: none. */
export function refusedCharacter(text: string): string | undefined {
  const plain = text.replace(UNSEEN, '').replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
  const found = [CONTROL, BROKEN, RADICAL, /\n/].flatMap((form) => form.exec(plain.normalize('NFC'))?.[0] ?? [])[0];
  const code = found?.codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
