import { type CellGround, cellText, type RawCell } from './cell-text';
import { fillDown, type Merged } from './merged';
import type { NumberFormat } from './number-formats';
import { type ReadCell, type ReadRow, WorkbookError, workbookLimits } from './workbook';
import { readXml } from './xml';

/** What the sheets of a workbook share. */
export interface SheetGround extends CellGround {
  formats: readonly NumberFormat[];
}

const ROW = /^([A-Z]*)(\d+)$/i;
const isOn = (flag: string | undefined) => flag === '1' || flag === 'true';

/** Index of a column by its letters: A is 0. */
const columnOf = (letters: string) =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * Reads the part of a sheet into the rows that hold anything; what is merged downwards stands in each of its rows.
 * @throws WorkbookError when it passes a limit
 */
export function readSheetPart(name: string, bytes: Buffer, ground: SheetGround): ReadRow[] {
  const reading = new SheetReading(name, ground);
  readXml(bytes, reading);
  fillDown(reading.rows, reading.merged);
  return reading.rows;
}

class SheetReading {
  readonly rows: ReadRow[] = [];
  readonly merged: Merged[] = [];
  #number = 0;
  #hidden = false;
  #cells: ReadCell[] = [];
  #column = -1;
  #cell: RawCell | undefined;
  #into: 'value' | 'inline' | undefined;
  /** Within the reading aids of a text, which are no part of it. */
  #aside = false;
  #count = 0;

  constructor(
    private readonly name: string,
    private readonly ground: SheetGround,
  ) {}

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'mergeCell') this.#merge(attributes.ref ?? '');
    else if (!this.#cell) return;
    else if (name === 'f') this.#cell.isFormula = true;
    else if (name === 'rPh') this.#aside = true;
    else if (name === 'v') {
      this.#into = 'value';
      this.#cell.value ??= '';
    } else if (name === 't' && !this.#aside) this.#into = 'inline';
  };

  text = (text: string): void => {
    if (!this.#cell || !this.#into) return;
    this.#cell[this.#into] = (this.#cell[this.#into] ?? '') + text;
  };

  close = (name: string): void => {
    if (name === 'v' || name === 't') this.#into = undefined;
    else if (name === 'rPh') this.#aside = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
  };

  #openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    const number = Number(r);
    this.#number = Number.isSafeInteger(number) && number > 0 ? number : this.#number + 1;
    this.#hidden = isOn(hidden);
    this.#cells = [];
    this.#column = -1;
  }

  #openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    const letters = ROW.exec(r ?? '')?.[1];
    this.#column = letters ? columnOf(letters) : this.#column + 1;
    const format = s === undefined ? undefined : this.ground.formats[Number(s)];
    this.#cell = { type: t ?? 'n', value: undefined, isFormula: false, format, inline: '' };
  }

  #closeCell(): void {
    const text = this.#cell ? cellText(this.#cell, this.ground) : '';
    this.#cell = undefined;
    if (text === '') return;
    if (this.#column >= workbookLimits.columns) throw new WorkbookError('too-many-columns', this.name, this.#number);
    this.#count += 1;
    if (this.#count > workbookLimits.cells) throw new WorkbookError('file-too-large', this.name, this.#number);
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    if (this.rows.length === workbookLimits.rows + workbookLimits.above)
      throw new WorkbookError('too-many-rows', this.name);
    this.rows.push({ number: this.#number, cells: this.#cells, ...(this.#hidden && { hidden: true }) });
  }

  #merge(ref: string): void {
    const [from, to] = ref.split(':').map((corner) => ROW.exec(corner));
    if (!from?.[1] || !to) return;
    this.merged.push({ column: columnOf(from[1]), from: Number(from[2]), to: Number(to[2]) });
  }
}
