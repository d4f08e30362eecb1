import { placeTitle } from './template-places';
import { readTemplateXml } from './template-xml';

/** {姓名}, as it stands in a template. */
export interface TemplateMark {
  /** Without the blanks that people put around or into it. */
  name: string;
  place: string;
}

/** What Word itself writes in braces: a key that is no mark. */
const KEY = /^[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}$/i;

export const isKey = (name: string): boolean => KEY.test(name);

/** A mark's name: blanks of any width, and characters that nobody sees, mean nothing. */
export const markName = (text: string): string => text.replace(/[\s\u200B-\u200D\u2060\uFEFF]/g, '');

/** Full-width braces, as a Chinese keyboard gives them, are braces. */
export const plainBraces = (text: string): string => text.replaceAll('｛', '{').replaceAll('｝', '}');

const BRACE = /[{}｛｝]/;
const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Texts of a part with their places: of each paragraph what is shown, and everything else that stands in it. */
export function textsOf(part: string, bytes: Uint8Array) {
  const shown: { text: string; place: string }[] = [];
  const beside: { text: string; place: string }[] = [];
  const open: { text: string; number: number; from: number }[] = [];
  const names: string[] = [];
  let paragraphs = 0;
  const here = () => placeTitle(part, open.at(-1)?.number ?? 0);
  readTemplateXml(bytes, {
    open: (local, attributes) => {
      names.push(local);
      if (local === 'p') open.push({ text: '', number: ++paragraphs, from: names.length });
      for (const { value } of attributes) if (BRACE.test(value)) beside.push({ text: value, place: here() });
    },
    text: (text) => {
      const paragraph = open.at(-1);
      if (names.at(-1) === 't' && paragraph) paragraph.text += text;
      else if (BRACE.test(text)) beside.push({ text, place: here() });
    },
    close: (local) => {
      if (local === 'p' && open.at(-1)?.from === names.length) {
        shown.push({ text: open.at(-1)?.text ?? '', place: here() });
        open.pop();
      }
      names.pop();
    },
  });
  return { shown, beside };
}

/** The marks of a text, and what is no whole mark. */
export function marksIn(text: string, place: string): { marks: TemplateMark[]; faults: string[] } {
  const marks: TemplateMark[] = [];
  const faults: string[] = [];
  const wrong = (piece: string) => faults.push(`标签“${short(markName(piece))}”书写有误（${place}）`);
  let open: number | undefined;
  const plain = plainBraces(text);
  for (let at = 0; at < plain.length; at += 1) {
    if (plain[at] === '{') {
      if (open !== undefined) wrong(plain.slice(open, at + 1));
      open = at;
    } else if (plain[at] === '}') {
      if (open === undefined) wrong(plain.slice(Math.max(0, at - 10), at + 1));
      else marks.push({ name: markName(plain.slice(open + 1, at)), place });
      open = undefined;
    }
  }
  if (open !== undefined) wrong(plain.slice(open, open + 20));
  return { marks, faults };
}

/** What is wrong with a mark. @param known the tags that may be used */
export function markFault(known: Record<string, string>, { name, place }: TemplateMark): string | undefined {
  if (name === '') return `标签是空的（${place}）`;
  if (/^[#/^@=.:\-%*+!~$>]/.test(name)) return `不支持循环、条件或原文标签“${short(name.slice(1))}”（${place}）`;
  return Object.hasOwn(known, name) ? undefined : `没有“${short(name)}”这个标签（${place}）`;
}
