import type { Schemas } from '../../api/client';

export type FileColumns = Schemas['FileColumns'];
export type FoundSheet = FileColumns['sheets'][number];
export type ImportField = FileColumns['kinds'][number]['fields'][number];

/** What is chosen otherwise than it was taken for, by place of sheet and column: '' leaves the column out. */
export type Chosen = Readonly<Record<string, string>>;

export const columnKey = (sheet: number, column: number): string => `${sheet}/${column}`;

/** What a column is now taken for; '' when it is left out. */
export const fieldAt = ({ sheets }: FileColumns, chosen: Chosen, sheet: number, column: number): string =>
  chosen[columnKey(sheet, column)] ?? sheets[sheet]?.columns[column]?.field ?? '';

export const fieldsFor = ({ kinds }: FileColumns, { kind }: FoundSheet): ImportField[] =>
  kinds.find((one) => one.kind === kind)?.fields ?? [];

/** Titles of the fields that must be there and are not, and of those that several columns are taken for. */
export function amissIn(found: FileColumns, chosen: Chosen, at: number): { missing: string[]; twice: string[] } {
  const sheet = found.sheets[at];
  if (!sheet?.kind) return { missing: [], twice: [] };
  const taken = sheet.columns.map((_column, column) => fieldAt(found, chosen, at, column));
  const fields = fieldsFor(found, sheet);
  const titles = (which: (field: ImportField) => boolean) => fields.filter(which).map(({ title }) => title);
  return {
    missing: titles(({ id, needed }) => needed && !taken.includes(id)),
    twice: titles(({ id }) => taken.filter((field) => field === id).length > 1),
  };
}

/** Whether the file can be sent: it holds something, and of every sheet it is clear what it holds. */
export const isClear = (found: FileColumns, chosen: Chosen): boolean =>
  found.sheets.length > 0 &&
  found.sheets.every((_sheet, at) => {
    const { missing, twice } = amissIn(found, chosen, at);
    return missing.length + twice.length === 0;
  });

/** What is confirmed, to be remembered. */
export const confirmedBody = (found: FileColumns, chosen: Chosen): Schemas['ConfirmedColumns'] => ({
  sheets: found.sheets.flatMap(({ kind, columns }, sheet) =>
    kind
      ? [
          {
            kind,
            columns: columns.map(({ heading }, column) => ({
              heading,
              field: fieldAt(found, chosen, sheet, column) || null,
            })),
          },
        ]
      : [],
  ),
});
