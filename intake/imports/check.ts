import type { LocalDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { pacer } from '../../sheets/pacer';
import { Findings } from '../../sheets/problems';
import { linesOf, Remarks, type RowCount, rowsAgree } from '../../sheets/remarks';
import type { Sheet } from '../../sheets/workbook';
import { checkExemptions } from './check-exemptions';
import { checkMembers } from './check-members';
import { checkOrganisations } from './check-organisations';
import { checkPast } from './check-past';
import { checkPeople } from './check-people';
import { type SheetKind, sheetKinds, type Table } from './columns';
import { KnownOrganisations } from './known-organisations';
import { emptyPlan, type ImportContext, type Plan, type Reach } from './plan';
import { type ConfirmedHeadings, recogniseSheet } from './recognise-sheet';

export interface CheckOptions {
  tx: Transaction;
  keys: KeyRing;
  sheets: readonly Sheet[];
  today: LocalDate;
  actorId: string;
  reach: Reach;
  /** What the importer's office said of the headings of its files. */
  headings?: ConfirmedHeadings;
  /** Hears how many rows have been looked at, of how many. */
  progress?: (done: number, all: number) => void;
}

/** What the file holds, what is wrong with it, and what it would do: the plan is only good without findings. */
export interface CheckedSheets {
  rows: RowCount;
  findings: Findings;
  plan: Plan;
}

const checks = {
  organisations: checkOrganisations,
  members: checkMembers,
  people: checkPeople,
  pastLife: checkPast,
  pastDues: checkPast,
  exemptions: checkExemptions,
};

/** Checks all rows of all sheets against each other and the register; reads only. */
export async function checkSheets({ sheets, headings, progress, ...options }: CheckOptions): Promise<CheckedSheets> {
  const findings = new Findings();
  const plan = emptyPlan();
  const remarks = new Remarks();
  const pause = pacer();
  const tables: Table[] = [];
  for (const sheet of sheets) {
    const table = await recogniseSheet(sheet, findings, { remarks, pause }, headings);
    if (table) tables.push(table);
  }
  const taken = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const rows: RowCount = { lines: linesOf(sheets), taken, remarks: remarks.all };
  if (taken === 0 && findings.count === 0) findings.add('', 0, '', 'file-empty');
  let done = 0;
  const nextRow = async () => {
    progress?.(done++, taken);
    await pause();
  };
  const checking: ImportContext = { ...options, findings, places: new KnownOrganisations(), pause, nextRow };
  for (const kind of Object.keys(sheetKinds) as SheetKind[]) {
    for (const table of tables.filter((table) => table.kind === kind)) {
      if (!options.reach[kind]?.length) findings.add(table.sheet, 0, '', 'sheet-not-allowed');
      else await checks[kind](checking, table, plan);
    }
  }
  const { created, changed, unchanged } = plan.counts;
  // Never done with fewer rows than the file has.
  const agreed = rowsAgree(rows) && created + changed + unchanged === taken;
  if (findings.count === 0 && !agreed) findings.add('', 0, '', 'rows-differ');
  return { rows, findings, plan };
}
