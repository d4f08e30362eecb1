import { randomUUID } from 'node:crypto';
import { runNextImport } from '../../../intake/imports/run';
import { writeXlsx } from '../../../intake/imports/write-xlsx';
import { openImport } from '../../../registers/jobs/import-job';
import { keepDifferences } from '../../../registers/national/differences-store';
import { memberCells } from '../../imports/rows';
import type { House } from '../../support/house';

/** An import of somebody's that was refused for one of its rows. */
export async function refusedImport({ db, keys, log, config }: House, createdBy: string): Promise<string> {
  const bytes = await writeXlsx({ members: [memberCells(), memberCells({ joined: '2099-01-01' })] });
  const job = await db.$transaction((tx) =>
    openImport(tx, keys, { bytes, checkOnly: false, createdBy, at: Date.now() }),
  );
  await runNextImport({ db, keys, log, clock: Date.now, accounts: config.signIn.accounts });
  return job.id;
}

/** A comparison of somebody's with a roster, which found one difference. */
export async function comparison({ db, keys }: House, createdBy: string, organisationId: string): Promise<string> {
  const kinds = ['not-there', 'not-here', 'another-branch', 'name-differs', 'kind-differs', 'date-differs'] as const;
  const others = ['not-registered', 'twice', 'unreadable'] as const;
  const none = Object.fromEntries([...kinds, ...others].map((kind) => [kind, 0])) as Record<
    (typeof kinds)[number] | (typeof others)[number],
    number
  >;
  const difference = {
    ...{
      kind: 'another-branch' as const,
      row: 2,
      name: '例员甲',
      identity: '990***********0013',
      memberId: randomUUID(),
    },
    ...{ here: '示例东社区第一党支部', there: '示例东社区第二党支部', note: null },
  };
  const made = {
    organisationId,
    counts: { ...none, 'another-branch': 1 },
    unknownHeadings: ['籍贯'],
    lines: 2,
    total: 1,
  };
  const job = await db.$transaction((tx) =>
    keepDifferences(tx, keys, { ...made, differences: [difference], createdBy, at: Date.now() }),
  );
  return job.id;
}
