import { recordAudit } from '../../access/audit';
import { localDate } from '../../domain/time/dates';
import { errorsFile } from '../../intake/imports/errors-file';
import { byId } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { fromJson } from '../../prisma/json';
import { correctableUntil, importFileOf, importResultOf } from '../../registers/jobs/import-job';
import type { ImportError } from '../../sheets/problems';
import { readSheets } from '../../sheets/read-sheets';
import type { Api } from '../http/api';
import { exportRoute } from '../http/list-routes';

const TITLE = encodeURIComponent('待改正的导入文件');

/** The rows of a refused import, given back to the one who sent them, to be corrected. */
export function importErrorsRoutes(api: Api): void {
  exportRoute(api, {
    path: '/imports/{id}/errors/export',
    tag: 'imports',
    summary: 'The rows of a refused import with what is wrong with each, to correct and import again',
    description:
      'As they were sent, so with numbers in clear: only to the one who sent them, for a day, and on record. After that there is none.',
    params: byId,
    permission: 'import.read',
    async handler(c) {
      const { db, keys } = c.deps;
      const job = await db.job.findUnique({ where: { id: c.params.id } });
      const until = job?.kind === 'import' && job.createdBy === c.actor.personId ? correctableUntil(job) : null;
      if (!job || !until || until.getTime() <= c.at) throw new Problem('not-found');
      const { errorCount, headings } = importResultOf(job);
      const sheets = await readSheets(await importFileOf(db, keys, job));
      const errors = fromJson<ImportError[]>(job.errors);
      const { bytes, rows } = await errorsFile({ sheets, errors, errorCount, headings });
      const entry = { actorId: c.actor.personId, at: c.at, action: 'exported', objectKind: 'job', objectId: job.id };
      await db.$transaction((tx) => recordAudit(tx, { ...entry, detail: { rows, unmasked: true } }));
      const name = `dangwu-import-errors-${localDate(c.at).replaceAll('-', '')}.xlsx`;
      const headers = { 'Content-Disposition': `attachment; filename="${name}"; filename*=UTF-8''${TITLE}.xlsx` };
      return { status: 200 as const, body: bytes, headers };
    },
  });
}
