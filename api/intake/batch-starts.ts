import { z } from 'zod';
import { demandSomewhere } from '../../access/may';
import { MOST_BATCH_ROWS } from '../../intake/batches/read-rows';
import { writeTemplate } from '../../intake/batches/template';
import type { BatchFile, BatchOfBranch } from '../../procedures/batches';
import { offices } from '../../procedures/offices';
import { SHEET_TYPES, XLSX_TYPE } from '../../sheets/media-types';
import { workbookLimits } from '../../sheets/workbook';
import type { Api } from '../http/api';
import { batchOfFile } from './batch-file';
import { Batch } from './batch-view';
import { batchOfBranch, WholeBranchInput } from './batch-whole-branch';

/** Where many cases of a procedure are started at once, as each procedure declares it. */
export function batchStartsRoutes(api: Api): void {
  for (const [id, { batches }] of Object.entries(offices)) {
    if (batches?.file) fromFile(api, id, batches.file);
    if (batches?.wholeBranch) fromBranch(api, id, batches.wholeBranch);
  }
}

function fromFile(api: Api, procedure: string, file: BatchFile): void {
  const path = `/procedures/${procedure}/batches`;

  api.route({
    method: 'post',
    path,
    tag: 'batches',
    summary: `Check a file of members for whom cases are to be started (${file.title})`,
    description: `At most ${MOST_BATCH_ROWS} rows. Nothing starts: the rows are checked one after the other (status checking; counts.unchecked is what is left), then the batch waits for its start. Identity numbers are not kept.`,
    idempotent: true,
    limit: 'sensitive',
    query: z.strictObject({
      organisationId: z
        .uuid()
        .optional()
        .meta({ description: 'Whose members they are; the highest that I keep by default.' }),
    }),
    upload: { types: SHEET_TYPES, limit: workbookLimits.file },
    answers: { 202: Batch },
    problems: ['not-allowed', 'not-found', 'batch-file-unreadable', 'batch-too-large'],
    handler: (c) => batchOfFile(c, procedure, file),
  });

  api.route({
    method: 'get',
    path: `${path}/template`,
    tag: 'batches',
    summary: 'The Excel file to fill in',
    answers: { 200: { media: XLSX_TYPE, description: 'One sheet with headings and a row that explains them' } },
    problems: ['not-allowed'],
    async handler(c) {
      demandSomewhere(c.actor, 'batch.write');
      const headers = { 'Content-Disposition': 'attachment; filename="dangwu-batch.xlsx"' };
      return { status: 200, body: await writeTemplate(file), headers };
    },
  });
}

function fromBranch(api: Api, procedure: string, branch: BatchOfBranch): void {
  api.route({
    method: 'post',
    path: `/procedures/${procedure}/batches/whole-branch`,
    tag: 'batches',
    summary: `Check a start for all members of a branch (${branch.title})`,
    description: 'Its members are checked one after the other, then the batch waits for its start.',
    idempotent: true,
    body: WholeBranchInput,
    answers: { 202: Batch },
    problems: ['not-allowed', 'not-found', 'batch-too-large', 'date-out-of-range'],
    handler: (c) => batchOfBranch(c, procedure, branch),
  });
}
