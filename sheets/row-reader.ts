import { readFen } from '../domain/dues/read-fen';
import { checkEthnicity } from '../domain/people/ethnicity';
import { checkIdentityNumber, type IdentityNumber } from '../domain/people/identity-number';
import { CODE } from '../domain/people/organisation-rules';
import { checkPhone } from '../domain/people/phone';
import { checkPostcode } from '../domain/people/postcode';
import type { LocalDate } from '../domain/time/dates';
import type { Checked } from '../domain/words/checked';
import { clean, cleanName, halfWidth, loginNameOf, refusedCharacter } from '../domain/words/text';
import { isMonthOnly, readDay, readMonth } from './dates';
import type { ReadTable } from './headings';
import type { Findings, ImportProblem } from './problems';
import type { CellWords } from './words';
import type { ReadCell, ReadRow } from './workbook';

// 无, -, ——, / and the like in a cell for which there is nothing to say.
const NOTHING = /^(?:[-－—–―/／\\＼]{1,4}|无|暂无|没有|空|N\/?A|null|none)$/i;
// As this and other systems show a number to those who may not see it whole.
const MASKED = /\*{3}|＊{3}/;
const NAMES_CHARACTER: ReadonlySet<ImportProblem> = new Set([
  'text-control-character',
  'text-broken',
  'text-look-alike',
]);
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads the cells of one row by field. What is wrong goes to the findings; the value is then undefined, as it is for
 * an empty cell or a column that the sheet does not have.
 */
export class RowReader {
  bad = false;

  constructor(
    private readonly table: Omit<ReadTable, 'rows'>,
    private readonly row: ReadRow,
    private readonly findings: Findings,
    private readonly today: LocalDate,
  ) {
    if (row.problem) this.complain('', row.problem);
  }

  /** @param character the one that is meant, when nobody sees it */
  complain(field: string, problem: ImportProblem, character?: string): undefined {
    this.bad = true;
    const { sheet, at } = this.table;
    this.findings.add(sheet, this.row.number, at.get(field)?.heading ?? '', problem, character);
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

  /** A name has one line: two of them are two people. */
  name(field: string): string | undefined {
    return this.read(field, (text) => (isOneLine(text) ? cleanName(text) : { ok: false, problem: 'cell-lines' }));
  }

  /** Lines of a cell are set for its width: they are read as one. */
  line(field: string, max: number): string | undefined {
    return this.read(field, (text) => clean(text.replace(/\s*[\r\n]+\s*/g, ' '), { max }));
  }

  ethnicity(field: string): string | undefined {
    return this.read(field, checkEthnicity);
  }

  phone(field: string): string | undefined {
    return this.read(field, (text) => (MASKED.test(text) ? { ok: false, problem: 'number-masked' } : checkPhone(text)))
      ?.number;
  }

  postcode(field: string): string | undefined {
    return this.read(field, checkPostcode);
  }

  identity(field: string): IdentityNumber | undefined {
    return this.read(field, (text): Checked<IdentityNumber, ImportProblem> => {
      if (MASKED.test(text)) return { ok: false, problem: 'number-masked' };
      const checked = checkIdentityNumber(text);
      // Excel keeps 15 digits of a number and writes zeros for the rest.
      const isCut = !checked.ok && /^\d{15}0{3}$/.test(halfWidth(text));
      return isCut ? { ok: false, problem: 'number-lost-digits' } : checked;
    });
  }

  code(field: string): string | undefined {
    return this.matching(field, CODE, 'code-format');
  }

  /** Of this system. */
  id(field: string): string | undefined {
    const text = this.line(field, 36)?.toLowerCase();
    return text === undefined || ID.test(text) ? text : this.complain(field, 'person-unknown');
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
    const word = this.choice(field, { 是: 'yes', 有: 'yes', '√': 'yes', 否: 'no' });
    // 无 is an answer here, and elsewhere says that there is nothing.
    if (word === undefined && this.cell(field) === '无') return false;
    return word === undefined ? undefined : word === 'yes';
  }

  day(field: string): LocalDate | undefined {
    return this.read(field, (text): Checked<LocalDate, ImportProblem> => {
      const day = readDay(text, this.table.date1904);
      if (day !== undefined) return { ok: true, value: day };
      return { ok: false, problem: isMonthOnly(text) ? 'day-missing' : 'date-format' };
    });
  }

  /** A day that is not over yet. */
  comingDay(field: string): LocalDate | undefined {
    const day = this.day(field);
    return day !== undefined && day < this.today ? this.complain(field, 'date-over') : day;
  }

  /** A day that has come. */
  pastDay(field: string): LocalDate | undefined {
    const day = this.day(field);
    return day !== undefined && day > this.today ? this.complain(field, 'date-in-future') : day;
  }

  month(field: string): string | undefined {
    return this.read(field, (text): Checked<string, ImportProblem> => {
      const month = readMonth(text, this.table.date1904);
      return month === undefined ? { ok: false, problem: 'month-format' } : { ok: true, value: month };
    });
  }

  /** A sum in yuan, as fen. */
  fen(field: string): number | undefined {
    return this.found(field, readFen, 'money-format');
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
    if (checked.ok) return checked.value;
    const names = typeof cell === 'string' && NAMES_CHARACTER.has(checked.problem);
    return this.complain(field, checked.problem, names ? refusedCharacter(cell) : undefined);
  }

  /** The cell; what people write for nothing is nothing. */
  private raw(field: string): ReadCell {
    const cell = this.cell(field);
    return typeof cell === 'string' && NOTHING.test(cell) ? '' : cell;
  }

  private cell(field: string): ReadCell {
    const at = this.table.at.get(field);
    const cell = at ? (this.row.cells[at.index] ?? '') : '';
    return typeof cell === 'string' ? cell.trim() : cell;
  }
}

const isOneLine = (text: string) => !/[\r\n]/.test(text);
