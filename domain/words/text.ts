import type { Checked } from './checked';

/** What can be wrong with a text; the title is what the person who typed it reads. */
export const textProblems = {
  'text-empty': '不能为空',
  'text-too-long': '超出长度限制',
  'text-control-character': '含有不可见的控制字符',
  'text-broken': '含有无法识别的字符，请检查文件编码',
} as const;

export type TextProblem = keyof typeof textProblems;

export interface TextRules {
  /** The most characters allowed, a rare character of four bytes counting as one. */
  max: number;
  /** Whether line breaks may stay; otherwise they are refused. */
  lines?: boolean;
}

// Left behind by copying from chats and spreadsheets: zero-width spaces, byte order and direction marks.
const UNSEEN = /[\u200B\u200E\u200F\u2060\uFEFF]/g;
// Control characters, and those that reverse the reading direction, with which a text can be made to look like another.
const CONTROL = /(?!\n)[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
// Lone surrogates, which no database stores, and U+FFFD, which a wrong encoding leaves behind.
const BROKEN = /[\p{Cs}\uFFFD]/u;

/**
 * A text as it is kept: trimmed, unseen characters gone, line breaks as \n, tabs as blanks. Nothing else is changed:
 * rare characters and private-use ones of older rosters stay as they are.
 */
export function clean(text: string, rules: TextRules): Checked<string, TextProblem> {
  const value = text.replace(UNSEEN, '').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').trim();
  if (value === '') return { ok: false, problem: 'text-empty' };
  if (BROKEN.test(value)) return { ok: false, problem: 'text-broken' };
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

/**
 * A person's name as it is kept: `clean`, the dot of minority names always U+00B7, and no blanks between Chinese
 * characters (rosters write 张　三 to align columns). Characters are never folded: a variant is another name.
 */
export function cleanName(text: string, max = 50): Checked<string, TextProblem> {
  const typed = clean(text, { max: Number.POSITIVE_INFINITY });
  if (!typed.ok) return typed;
  const name = typed.value.replace(/\s+/g, ' ').replace(DOTS, '·').replace(DOT_BETWEEN, '·').replace(BLANK_BETWEEN, '');
  return clean(name, { max });
}

/** A user name as it is kept, where it is one: 3 to 32 letters, digits, dots, lines; else undefined. */
export function loginNameOf(text: string): string | undefined {
  const name = asLoginName(text);
  return /^[a-z][a-z0-9._-]{2,31}$/.test(name) ? name : undefined;
}

/** A user name as it is kept and looked for: how it was typed, in capitals or full width, makes no difference. */
export const asLoginName = (text: string): string => halfWidth(text).toLowerCase();

/** For columns of digits and letters only (numbers, codes, dates): full-width forms become ASCII, blanks go. */
export function halfWidth(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/\s+/g, '')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
