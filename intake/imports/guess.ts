import type { Heading } from '../../sheets/headings';
import { importFields, isLeftOut, type SheetKind } from './columns';

/** How like two headings must be for one to be taken for the other. */
const LIKE = 0.5;

const pairs = (text: string) => Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));

/** A day is called in many ways, which say nothing of which day it is. */
const alike = (heading: string) => heading.replace(/年月日|年月|时间|日子/g, '日期').replaceAll('的', '');

/** How like two texts are, from 0 to 1: one within the other, or pairs of characters that both have. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length > 1 && long.includes(short)) return 0.6 + (0.4 * short.length) / long.length;
  const [a, b] = [pairs(one), pairs(other)];
  const shared = a.filter((pair) => b.includes(pair)).length;
  return a.length && b.length ? (2 * shared) / (a.length + b.length) : 0;
}

/** How like a heading is to the names of a field. */
const likenessTo = (heading: string, column: Heading) =>
  Math.max(...[column.heading, ...(column.also ?? [])].map((name) => likeness(alike(heading), alike(name))));

/** Which field a heading that nobody knows may mean, and how like it is; undefined when it is like none. */
export function likelyField(kind: SheetKind, heading: string): { field: string; likeness: number } | undefined {
  if (heading === '' || isLeftOut(kind, heading)) return undefined;
  const [best] = importFields(kind)
    .map(([field, column]) => ({ field, likeness: likenessTo(heading, column) }))
    .sort((a, b) => b.likeness - a.likeness);
  return best && best.likeness >= LIKE ? best : undefined;
}

const IDENTITY = /^\d{17}[\dXx]$/;
const MOBILE = /^1[3-9]\d{9}$/;

/** What the cells of a column look like, where they tell it: most of them are identity numbers or mobile phones. */
export function fieldOfCells(kind: SheetKind, cells: readonly string[]): string | undefined {
  const filled = cells.map((cell) => cell.replace(/\s/g, '')).filter((cell) => cell !== '');
  const most = (form: RegExp) =>
    filled.length > 0 && filled.filter((cell) => form.test(cell)).length * 2 > filled.length;
  const found = most(IDENTITY) ? 'identity' : most(MOBILE) ? 'phone' : undefined;
  return found && importFields(kind).some(([field]) => field === found) ? found : undefined;
}
