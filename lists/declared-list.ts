import type { z } from 'zod';
import type { Permission } from '../access/may';
import type { Reader } from '../access/reader';
import type { Exportable } from './export';
import type { RowLinks } from './shown-row';

/** What a page is asked for: the filters, how many rows, and where it begins. */
export type Paged<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>> & { limit: number; cursor?: string };

/** A list as its owner declares it, a procedure or a register. `api` gives it a path, and an Excel file beside it. */
export interface DeclaredList<Shape extends z.ZodRawShape, Item extends z.ZodType> {
  /** For the API's document. */
  summary: string;
  description?: string;
  filters: Shape;
  /** A row. */
  item: Item;
  /** Asked for somewhere in the reach of the one who reads; which rows he sees is the page's own matter. */
  permission: Permission;
  page: (c: Reader, query: Paged<Shape>) => Promise<{ items: z.input<Item>[]; next: string | null }>;
  file: Exportable<z.input<Item>>;
  /** What leads on from a row of it, for a screen. */
  links?: (item: z.input<Item>) => z.input<typeof RowLinks>;
}

/** A list as a registry holds it: what its rows are is known only where it was declared. */
export type AnyList = DeclaredList<z.ZodRawShape, z.ZodType>;

/** Declares a list for a registry, its filters and rows checked against each other. */
export const declareList = <Shape extends z.ZodRawShape, Item extends z.ZodType>(
  list: DeclaredList<Shape, Item>,
): AnyList => list as unknown as AnyList;
