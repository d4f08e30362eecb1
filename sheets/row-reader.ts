import { checkIdentityNumber, type IdentityNumber } from '../domain/people/identity-number';
import { CODE } from '../domain/people/organisation-rules';
import { checkPhone } from '../domain/people/phone';
import { checkPostcode } from '../domain/people/postcode';
import type { LocalDate } from '../domain/time/dates';
import type { Checked } from '../domain/words/checked';
import { clean, cleanName, halfWidth, loginNameOf } from '../domain/words/text';
import { readDay, readMonth } from './dates';
import type { ReadTable } from './headings';
import type { Findings, ImportProblem } from './problems';
import type { CellWords } from './words';
import type { ReadRow } from './workbook';

/**
 * Reads the cells of one row by field. What is wrong goes to the findings; the value is then undefined, as it is for
 * an empty cell or a column that the sheet does not have.
 */
export class RowReader {
  bad = false;

  constructor(
    private readonly table: ReadTable,
    private readonly row: ReadRow,
    private readonly findings: Findings,
    private readonly today: LocalDate,
  ) {}

  complain(field: string, problem: ImportProblem): undefined {
    this.bad = true;
    this.findings.add(this.table.sheet, this.row.number, this.table.at.get(field)?.heading ?? '', problem);
  }

  /** Whether the cell holds anything, right or wrong. */
  has(field: string): boolean {
    return this.raw(field) !== '';
  }

  /** A code as it stands, for looking many up at once; not yet checked. */
  peek(field: string): string {
    const cell = this.raw(field);
    return typeof cell === 'string' ? halfWidth(cell) : '';
  }

  /** Complains of an empty cell. */
  need<T>(field: string, value: T | undefined): T | undefined {
    if (value === undefined && !this.has(field)) this.complain(field, 'needed');
    return value;
  }

  name(field: string): string | undefined {
    return this.read(field, (text) => cleanName(text));
  }

  line(field: string, max: number): string | undefined {
    return this.read(field, (text) => clean(text, { max }));
  }

  phone(field: string): string | undefined {
    return this.read(field, (text) => checkPhone(text))?.number;
  }

  postcode(field: string): string | undefined {
    return this.read(field, checkPostcode);
  }

  identity(field: string): IdentityNumber | undefined {
    return this.read(field, checkIdentityNumber);
  }

  code(field: string): string | undefined {
    return this.matching(field, CODE, 'code-format');
  }

  loginName(field: string): string | undefined {
    return this.found(field, (text) => loginNameOf(text), 'login-name-format');
  }

  choice(field: string, words: CellWords): string | undefined {
    return this.found(field, (text) => (Object.hasOwn(words, text) ? words[text] : undefined), 'not-a-choice');
  }

  /** Several of the words, separated by 、 or a comma; each once. */
  choices(field: string, words: CellWords): string[] | undefined {
    return this.found(
      field,
      (text) => {
        const chosen = text.split(/[、,;；]/).filter((word) => word !== '');
        return chosen.every((word) => Object.hasOwn(words, word))
          ? [...new Set(chosen.map((word) => words[word] as string))].sort()
          : undefined;
      },
      'not-a-choice',
    );
  }

  yes(field: string): boolean | undefined {
    const word = this.choice(field, { 是: 'yes', 有: 'yes', '√': 'yes', 否: 'no', 无: 'no' });
    return word === undefined ? undefined : word === 'yes';
  }

  day(field: string): LocalDate | undefined {
    return this.found(field, readDay, 'date-format');
  }

  /** A day that has come. */
  pastDay(field: string): LocalDate | undefined {
    const day = this.day(field);
    return day !== undefined && day > this.today ? this.complain(field, 'date-in-future') : day;
  }

  month(field: string): string | undefined {
    return this.found(field, readMonth, 'month-format');
  }

  private matching(field: string, form: RegExp, problem: ImportProblem): string | undefined {
    return this.found(field, (text) => (form.test(text) ? text : undefined), problem);
  }

  private found<T>(field: string, find: (text: string) => T | undefined, problem: ImportProblem): T | undefined {
    return this.read(field, (text): Checked<T, ImportProblem> => {
      const value = find(halfWidth(text));
      return value === undefined ? { ok: false, problem } : { ok: true, value };
    });
  }

  private read<T>(field: string, check: (text: string) => Checked<T, ImportProblem>): T | undefined {
    const cell = this.raw(field);
    if (cell === '') return undefined;
    const checked = typeof cell === 'string' ? check(cell) : { ok: false as const, problem: cell.problem };
    return checked.ok ? checked.value : this.complain(field, checked.problem);
  }

  private raw(field: string) {
    const at = this.table.at.get(field);
    const cell = at ? (this.row.cells[at.index] ?? '') : '';
    return typeof cell === 'string' ? cell.trim() : cell;
  }
}

/** What reading a table needs: `pause` lets others have the event loop. */
export interface ReadingContext {
  findings: Findings;
  today: LocalDate;
  pause: () => Promise<void>;
}

/** A reader for each row of a table. */
export async function readersOf({ findings, today, pause }: ReadingContext, table: ReadTable): Promise<RowReader[]> {
  const readers: RowReader[] = [];
  for (const row of table.rows) {
    await pause();
    readers.push(new RowReader(table, row, findings, today));
  }
  return readers;
}
