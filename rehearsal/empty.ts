import type { Client } from '@temporalio/client';
import type { Database } from '../prisma/client';
import { ROOT_CODE } from './town';

/** The database that rehearsals were pointed at holds something that no rehearsal put there: it is left alone. */
export class NotOursError extends Error {
  constructor() {
    super('REHEARSAL_DATABASE_URL: this database holds organisations of its own; a rehearsal would delete them');
  }
}

/**
 * Deletes everything that a rehearsal left, whether it ended or was killed.
 * @throws NotOursError when something else is in there
 */
export async function emptyDatabase(db: Database): Promise<void> {
  const strangers = await db.organisation.count({ where: { NOT: { path: { startsWith: `/${ROOT_CODE}/` } } } });
  if (strangers) throw new NotOursError();
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  await db.$executeRawUnsafe(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} RESTART IDENTITY CASCADE`);
}

/** Ends every case that runs in the rehearsals' namespace: those of a rehearsal that was killed. */
export async function endCases(client: Client): Promise<void> {
  for await (const { workflowId } of client.workflow.list({ query: 'ExecutionStatus = "Running"' })) {
    await endCase(client, workflowId);
  }
}

/** Ends one case; one that has ended by itself is as well. */
export async function endCase(client: Client, caseId: string): Promise<void> {
  await client.workflow
    .getHandle(caseId)
    .terminate('the rehearsal is over')
    .catch(() => undefined);
}
