import { z } from 'zod';
import { demandSomewhere, type Permission } from '../../access/may';
import type { ProblemType } from '../../domain/words/problems';
import { pageOf, paging } from '../../lists/cursor';
import type { AnyList, Paged } from '../../lists/declared-list';
import { type Exportable, excelAnswer, exported, MOST_EXPORTED_ROWS } from '../../lists/export';
import type { FilterLine } from '../../lists/filter-words';
import type { Api } from './api';
import type { Context, Reply, RouteSpec } from './context';

/**
 * Rows of a page of an export whose rows each hold a number to decipher: other requests wait while one page is made.
 */
export const UNSEALED = 500;

type ExcelAnswers = { 200: typeof excelAnswer };

/** A route that gives a list as an Excel file. */
interface ExportSpec<Params extends z.ZodType, Query extends z.ZodType, Input extends z.ZodType>
  extends Omit<RouteSpec<Params, Query, Input, ExcelAnswers>, 'method' | 'limit' | 'answers' | 'problems'> {
  method?: 'post';
  /** Its own besides those of every export. */
  problems?: readonly ProblemType[];
  permission?: Permission;
}

/** Adds a route that gives an Excel file to those who may export; `handler` makes it by `exported`. */
export function exportRoute<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Input extends z.ZodType = z.ZodUndefined,
>(api: Api, { method, problems = [], permission = 'list.export', ...spec }: ExportSpec<Params, Query, Input>): void {
  api.route<ExcelAnswers, Params, Query, Input>({
    ...spec,
    method: method ?? 'get',
    limit: 'sensitive',
    answers: { 200: excelAnswer },
    problems: [...new Set<ProblemType>([...problems, 'not-allowed', 'export-too-large'])],
    async handler(c) {
      demandSomewhere(c.actor, permission);
      return await spec.handler({ ...c, forFile: true });
    },
  });
}

/** A list: by what it is filtered, a page of it, and what its file looks like. */
interface ListSpec<Shape extends z.ZodRawShape, Item extends z.ZodType, Params extends z.ZodType> {
  path: string;
  tag: string;
  summary: string;
  description?: string;
  params?: Params;
  filters: Shape;
  item: Item;
  /** Its own besides `invalid-cursor`. */
  problems?: readonly ProblemType[];
  /** The page for whoever may see it: the list's permissions are asked for here. */
  page: (c: Context<z.output<Params>>, query: Paged<Shape>) => Promise<{ items: z.input<Item>[]; next: string | null }>;
  /** Its Excel file; a function where columns and words hang on by what it is filtered. */
  file: Exportable<z.input<Item>> | ((filters: Partial<z.output<z.ZodObject<Shape>>>) => Exportable<z.input<Item>>);
  /** What the file says besides of what it holds. */
  about?: (c: Context<z.output<Params>>) => Promise<FilterLine[]>;
}

/**
 * Adds a list, and beside it at `<path>/export` the same as an Excel file: what its pages show with the same filters, to
 * those who may export what they may see.
 */
export function listRoute<
  Shape extends z.ZodRawShape,
  Item extends z.ZodType,
  Params extends z.ZodType = z.ZodUndefined,
>(api: Api, spec: ListSpec<Shape, Item, Params>): void {
  const { path, tag, summary, description, params, filters, problems = [], page, about } = spec;
  const fileOf = (chosen: Partial<z.output<z.ZodObject<Shape>>>) =>
    typeof spec.file === 'function' ? spec.file(chosen) : spec.file;
  const shared = { tag, ...(params && { params }) };
  api.route({
    ...shared,
    method: 'get',
    path,
    summary,
    description,
    query: z.strictObject({ ...paging, ...filters }),
    answers: { 200: pageOf(spec.item) },
    problems: [...problems, 'invalid-cursor'],
    async handler(c) {
      const body = await page(c as Context<z.output<Params>>, c.query as unknown as Paged<Shape>);
      return { status: 200, body } as Reply<{ 200: ReturnType<typeof pageOf<Item>> }>;
    },
  });
  exportRoute(api, {
    ...shared,
    path: `${path}/export`,
    summary: `${summary}: as an Excel file`,
    description: `Exactly what the list shows with the same parameters, all pages, at most ${(fileOf({}).most ?? MOST_EXPORTED_ROWS).toLocaleString('en')} rows. On record as an export.`,
    query: z.strictObject(filters),
    problems,
    async handler(c) {
      const asked = c as Context<z.output<Params>>;
      const more = { audited: { ...(asked.params as object) }, about: await about?.(asked) };
      const file = fileOf(c.query as Partial<z.output<z.ZodObject<Shape>>>);
      return await exported(asked, file, c.query as object, (query) => page(asked, query as Paged<Shape>), more);
    },
  });
}

/** Adds a list that a procedure or a register declares, at a path, with its export. */
export function declaredListRoute(api: Api, at: { path: string; tag: string }, list: AnyList): void {
  const { permission, page, links: _, ...declared } = list;
  listRoute(api, {
    ...declared,
    ...at,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, permission);
      return page(c, query);
    },
  });
}
