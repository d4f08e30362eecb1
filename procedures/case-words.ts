import type { Procedure } from '../domain/case/procedure';
import type { FilterWords } from '../lists/filter-words';
import { procedures } from './tables';

/** The procedure of that id; all of them where none is named. */
export const chosenProcedures = (id?: string): Procedure[] =>
  Object.values(procedures).flatMap(({ table }) => (id === undefined || table.id === id ? [table] : []));

/** Words by code. Where several procedures have the same code in other words, all of them. */
function gathered(pairs: readonly (readonly [code: string, title: string])[]): Record<string, string> {
  const all: Record<string, string[]> = {};
  for (const [code, title] of pairs) {
    all[code] ??= [];
    if (!all[code].includes(title)) all[code].push(title);
  }
  return Object.fromEntries(Object.entries(all).map(([code, titles]) => [code, titles.join('、')]));
}

/** What procedures and their stages are called, for lists of cases that are filtered by them. */
export const caseWords = (tables: readonly Procedure[]): FilterWords => ({
  procedure: gathered(tables.map(({ id, title }) => [id, title])),
  stage: gathered(tables.flatMap(({ steps }) => Object.entries(steps).map(([id, { title }]) => [id, title] as const))),
});

/** What the sides of their cases are called, each title once, in the order of the procedures. */
export const sideTitles = (tables: readonly Procedure[]): string[] => [
  ...new Set(tables.flatMap(({ words }) => Object.values(words?.sides ?? {}))),
];
