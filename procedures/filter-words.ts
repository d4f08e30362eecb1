import type { FilterWords } from '../lists/filter-words';
import { procedures } from './tables';

const tables = Object.values(procedures).map(({ table }) => table);

/** What the procedures and their stages are called, for lists of cases that are filtered by them. */
export const caseWords: FilterWords = {
  procedure: Object.fromEntries(tables.map(({ id, title }) => [id, title])),
  stage: Object.fromEntries(tables.flatMap(({ steps }) => Object.entries(steps).map(([id, { title }]) => [id, title]))),
};
