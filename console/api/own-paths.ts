import type { paths } from './schema';

// A procedure has lists and statistics of its own, each at a path of its own that answers in the same shape. The console names
// none: it takes them from what the API says of the procedure.

export type RowsPath = Extract<keyof paths, `/procedures/${string}/lists/${string}/rows`>;
type StatisticsPath = Exclude<
  Extract<keyof paths, `/procedures/${string}/statistics`>,
  `/procedures/${string}/statistics/${string}`
>;
type FigurePath = Extract<keyof paths, `/procedures/${string}/statistics/names`>;

export const listPath = (procedure: string, list: string): string => `/procedures/${procedure}/lists/${list}`;
export const rowsPath = (procedure: string, list: string): RowsPath => `${listPath(procedure, list)}/rows` as RowsPath;
export const statisticsPath = (procedure: string): StatisticsPath =>
  `/procedures/${procedure}/statistics` as StatisticsPath;
export const figurePath = (procedure: string): FigurePath => `/procedures/${procedure}/statistics/names` as FigurePath;
