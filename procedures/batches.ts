import type { z } from 'zod';
import type { OfferData } from '../domain/case/offer';
import type { Instant, LocalDate } from '../domain/time/dates';
import type { ProblemType } from '../domain/words/problems';
import type { Database } from '../prisma/client';
import type { Column } from '../sheets/column';
import type { Heading } from '../sheets/headings';

// What a procedure declares so that many of its cases can be started at once: from a file, or for a whole branch.

/** A kind of batch: its code, what people call it, and the name of one behind its place and day (批量接转). */
interface BatchKind {
  kind: string;
  title: string;
  name: string;
}

/** A column of the file besides those that every file has (姓名, 身份证号, 原因, 联系电话). */
export interface BatchColumn extends Heading {
  /** How a cell is read: a line of so many characters at most, or 是 and 否. */
  reads: { line: number } | 'yes';
  /** Values of the start that come from it. A column that is needed gives at least one. */
  gives?: readonly string[];
  /** Other columns whose faults are gone once this one is entered anew. */
  covers?: readonly string[];
}

/** What was typed in a procedure's own columns of one row, in normal form, by column. */
export type OwnCells = Readonly<Record<string, string | boolean | undefined>>;

/** Values of a start, and what could not be found for it: at which column, by the file's own `problems`. */
export interface Resolved {
  data: OfferData;
  wrong: readonly { column: string; type: string }[];
}

/** Many starts from an Excel file, a row for each member. */
export interface BatchFile extends BatchKind {
  /** In the order of the file. */
  columns: Readonly<Record<string, BatchColumn>>;
  /** What can be wrong with them, besides what can be wrong with any cell: words by type. */
  problems: Readonly<Record<string, string>>;
  /** Puts ids in the place of what was typed in all rows, each text looked up once. */
  resolve(
    db: Database,
    rows: readonly OwnCells[],
    by: { actorId: string; at: Instant },
  ): Promise<(cells: OwnCells) => Resolved>;
  /** At which column to look when the registers bar a start; absent: at the member's. */
  about: Partial<Record<ProblemType, string>>;
}

/** One start for each member of a branch, with the values that the start form asks for. */
export interface BatchOfBranch extends BatchKind {
  /** Which of the values concern this member; absent: all of them. */
  dataFor?(member: { kind: string }, data: OfferData): OfferData;
}

interface DeclaredRow<Shape extends z.ZodRawShape> {
  /** Members of a row in the API's answer. */
  shape: Shape;
  /** Their values: everything is looked up for many rows at once. */
  of(
    db: Database,
    rows: readonly OfferData[],
    today: LocalDate,
  ): Promise<(data: OfferData) => z.input<z.ZodObject<Shape>>>;
  /** The same in the list of rows as an Excel file. */
  columns: readonly Column<Partial<z.input<z.ZodObject<Shape>>>>[];
}

/** What a row shows besides its member. */
export type BatchRowParts = DeclaredRow<z.ZodRawShape>;

/** Declares what a row shows for a registry, values and columns checked against their schemas. */
export const declareRow = <Shape extends z.ZodRawShape>(parts: DeclaredRow<Shape>): BatchRowParts =>
  parts as unknown as BatchRowParts;

/** Which batches there are of a procedure. */
export interface Batches {
  file?: BatchFile;
  wholeBranch?: BatchOfBranch;
  row?: BatchRowParts;
}
