import type { Permission } from '../access/may';
import type { Reader } from '../access/reader';
import type { LocalDate } from '../domain/time/dates';
import type { Prisma } from '../prisma/generated/client';

/**
 * What of a procedure is worth a look though nobody is asked (需要留意): a count on the first page that opens to its names.
 * Either cases, which `GET /cases?attention=` then lists by this same condition, or the rows of one of its own lists, or what
 * stands on a page of the console that is in no list, since it may leave in no file.
 */
export type Attention = {
  title: string;
  /** What is counted: 人, 件, 场 … */
  unit: string;
  /** What somebody must be allowed somewhere, to whom it is counted; `case.read` where nothing is said. */
  permission?: Permission;
} & (
  | {
      /** A condition on a case `c` of it. */
      cases: (today: LocalDate) => Prisma.Sql;
    }
  | {
      /** The list, as it is named in `lists`. */
      list: string;
      /** Its rows for the one who reads, with or without columns, to be counted: by the condition of its page. */
      rows: (c: Reader) => Prisma.Sql;
    }
  | {
      /** Its address in the console, with what the list there is filtered by: /assignments?overdue=true. */
      page: string;
      /** The rows of it that the reader sees there, to be counted. */
      rows: (c: Reader) => Prisma.Sql;
    }
);
