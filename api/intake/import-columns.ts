import { z } from 'zod';
import { demandSomewhere, reach } from '../../access/may';
import { codes } from '../../domain/people/member-codes';
import { importFields, type SheetKind, sheetColumns, sheetKinds } from '../../intake/imports/columns';
import { columnSources, readColumns } from '../../intake/imports/read-columns';
import { line } from '../../lists/inputs';
import { orNull } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { headingsOf, keepHeadings } from '../../registers/jobs/import-headings';
import { SHEET_TYPES } from '../../sheets/media-types';
import { importProblems } from '../../sheets/problems';
import { WorkbookError, workbookLimits } from '../../sheets/workbook';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';

const kind = z.enum(codes(sheetKinds));

const FileColumns = z
  .strictObject({
    kinds: z.array(
      z.strictObject({
        kind,
        title: z.string(),
        fields: z.array(z.strictObject({ id: z.string(), title: z.string(), hint: z.string(), needed: z.boolean() })),
      }),
    ),
    sheets: z.array(
      z.strictObject({
        sheet: z.string(),
        kind: orNull(kind).meta({ description: 'Null: no sheet that can be imported.' }),
        columns: z.array(
          z.strictObject({
            heading: z.string(),
            field: z.string().nullable().meta({ description: 'Null: left out, or not known.' }),
            source: z.enum(codes(columnSources)),
            sourceTitle: z.string(),
            samples: z.array(z.string()).meta({ description: 'Masked.' }),
          }),
        ),
        missing: z.array(z.string()).meta({ description: 'Headings of needed fields that no column is taken for.' }),
      }),
    ),
  })
  .meta({ id: 'FileColumns' });

const ConfirmedColumns = z
  .strictObject({
    sheets: z
      .array(
        z.strictObject({
          kind,
          columns: z
            .array(
              z.strictObject({
                heading: line(60),
                field: line(40).nullable().meta({ description: 'Null: the column is left out.' }),
              }),
            )
            .max(workbookLimits.columns),
        }),
      )
      .max(workbookLimits.sheets),
  })
  .meta({ id: 'ConfirmedColumns' });

/** The office for which somebody imports: the highest, where he has several. */
export async function importingOffice(c: Pick<Context, 'actor' | 'deps'>): Promise<string> {
  const [path = ''] = reach(c.actor, 'import.write');
  const office = await c.deps.db.organisation.findFirst({ where: { path }, select: { id: true } });
  if (!office) throw new Problem('not-allowed');
  return office.id;
}

const shownKinds = () =>
  (Object.keys(sheetKinds) as SheetKind[]).map((one) => ({
    kind: one,
    title: sheetKinds[one],
    fields: importFields(one).map(([id, { heading, hint, needed = false }]) => ({ id, title: heading, hint, needed })),
  }));

function demandKnown({ sheets }: z.output<typeof ConfirmedColumns>): void {
  const errors = sheets.flatMap(({ kind: one, columns }, sheet) =>
    columns.flatMap(({ field }, at) => {
      const pointer = `/sheets/${sheet}/columns/${at}/field`;
      if (field === null) return [];
      if (!Object.hasOwn(sheetColumns[one], field)) return [{ pointer, detail: '没有这一项' }];
      const isTwice = columns.some((other, before) => before < at && other.field === field);
      return isTwice ? [{ pointer, detail: '同一项只能对应一列' }] : [];
    }),
  );
  if (errors.length) throw new Problem('invalid-input', { errors });
}

/** What the columns of a file are: looked at before it is imported, confirmed, and remembered. */
export function importColumnsRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/imports/columns',
    tag: 'imports',
    summary: 'What the columns of a file are taken for, before it is imported',
    description:
      'Reads the headings and a few rows, which are answered masked, and keeps nothing: so it takes no Idempotency-Key.',
    limit: 'sensitive',
    upload: { types: SHEET_TYPES, limit: workbookLimits.file },
    answers: { 200: FileColumns },
    problems: ['not-allowed', 'import-refused'],
    async handler(c) {
      demandSomewhere(c.actor, 'import.write');
      const confirmed = await headingsOf(c.deps.db, await importingOffice(c));
      const sheets = await readColumns(c.file, confirmed).catch((error: unknown) => {
        if (!(error instanceof WorkbookError)) throw error;
        throw new Problem('import-refused', { detail: importProblems[error.type] });
      });
      const shown = sheets.map(({ columns, ...sheet }) => ({
        ...sheet,
        columns: columns.map((column) => ({ ...column, sourceTitle: columnSources[column.source] })),
      }));
      return { status: 200, body: { kinds: shownKinds(), sheets: shown } };
    },
  });

  api.route({
    method: 'post',
    path: '/imports/headings',
    tag: 'imports',
    summary: 'Confirm what headings of files mean; remembered for my office',
    description: 'Used by `POST /imports?columns=confirmed`. A heading that is confirmed again has its new meaning.',
    idempotent: true,
    body: ConfirmedColumns,
    answers: { 204: 'Remembered' },
    problems: ['not-allowed'],
    handler: (c) =>
      once(c, async (tx) => {
        demandSomewhere(c.actor, 'import.write');
        demandKnown(c.body);
        const office = await importingOffice(c);
        for (const { kind: one, columns } of c.body.sheets) {
          await keepHeadings(tx, office, one, columns, { setBy: c.actor.personId, at: c.at });
        }
        return { status: 204 as const };
      }),
  });
}
