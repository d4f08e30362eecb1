import { actorOf } from '../../access/actor';
import { recordAudit } from '../../access/audit';
import { type Permission, reach } from '../../access/may';
import { type Instant, localDate } from '../../domain/time/dates';
import { digest } from '../../platform/hash';
import type { KeyRing } from '../../platform/keys';
import type { Logger } from '../../platform/logger';
import type { AccountsConfig } from '../../platform/sign-in-config';
import type { Database, Transaction } from '../../prisma/client';
import type { Job } from '../../prisma/generated/client';
import { asJson } from '../../prisma/json';
import { askForYes, takeYes } from '../../registers/approvals/second-yes';
import { closeImport, IMPORT, importFileOf, importResultOf } from '../../registers/jobs/import-job';
import { tellingOldAddresses } from '../../registers/people/old-addresses';
import { Findings } from '../../sheets/problems';
import { readSheets } from '../../sheets/read-sheets';
import { type Sheet, WorkbookError } from '../../sheets/workbook';
import { type CheckedSheets, type CheckOptions, checkSheets } from './check';
import { emptyPlan, type Plan, type Reach } from './plan';
import { write } from './write';
import { writePast } from './write-past';

export interface ImportDeps {
  db: Database;
  keys: KeyRing;
  log: Logger;
  clock: () => Instant;
  accounts: AccountsConfig;
}

const OPEN = ['waiting', 'checking', 'writing'];
// One import at a time over all workers: two would see each other's rows as missing.
const LOCK = 0x64616e67;
const MINUTE = 60_000;
const MOST_ATTEMPTS = 5;
/** Milliseconds between two notes of how far it is. */
const SAID = 300;

/**
 * Takes up the oldest open import, one that a killed process left included, and ends it. Everything it writes, the
 * audit row and the job's end are one transaction, which holds the lock: when the process dies, the lock falls and
 * nothing was imported. Progress is shown over a second connection, so the pool needs two.
 * @returns whether there was one
 * @throws what the database threw; the job stays open and is taken up again, five times at most
 */
export async function runNextImport(deps: ImportDeps): Promise<boolean> {
  const { db } = deps;
  const where = { kind: IMPORT, status: { in: OPEN } };
  if (!(await db.job.findFirst({ where, select: { id: true } }))) return false;
  return await db.$transaction(
    async (tx) => {
      // Should this machine vanish, the server must not keep the lock for hours.
      await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = '3min'`;
      const [lock] = await tx.$queryRaw<{ got: boolean }[]>`SELECT pg_try_advisory_xact_lock(${LOCK}::bigint) AS got`;
      const job = lock?.got ? await tx.job.findFirst({ where, orderBy: { createdAt: 'asc' } }) : null;
      if (job) await runJob(deps, tx, job);
      return job !== null;
    },
    { timeout: 30 * MINUTE },
  );
}

async function runJob(deps: ImportDeps, tx: Transaction, job: Job): Promise<void> {
  const { db, keys, log, clock } = deps;
  const result = { ...importResultOf(job), attempts: importResultOf(job).attempts + 1 };
  const at = clock();
  if (result.attempts > MOST_ATTEMPTS) return await closeImport(tx, job, { status: 'failed', at, result });
  await db.job.update({ where: { id: job.id }, data: { status: 'checking', result: asJson(result) } });
  const started = performance.now();
  const seen = showProgress(db, job.id);
  const { rows, findings, plan } = await checkFile(deps, tx, job, seen.progress);
  await seen.settled();
  if (findings.count === 0 && !result.checkOnly && givesRights(plan)) {
    if (!(await hasYes(deps, tx, job))) findings.add('', 0, '', 'second-yes-needed');
  }
  const { created, changed, unchanged } = plan.counts;
  const { lines, taken, remarks } = rows;
  const outcome = { ...result, errorCount: findings.count, lines, remarks };
  if (findings.count > 0) {
    const errors = findings.errors.map((error) => ({ ...error }));
    const keepsFile = findings.errors.some(({ row }) => row > 0);
    await closeImport(tx, job, { status: 'refused', at: clock(), result: outcome, errors, total: taken, keepsFile });
  } else {
    Object.assign(outcome, { created, changed, unchanged });
    if (!outcome.checkOnly) {
      const shown = showProgress(db, job.id, { status: 'writing', total: taken, done: 0 });
      const by = { by: job.createdBy, at: clock() };
      await tellingOldAddresses(tx, keys, plan.contacts, by, () => write(tx, keys, plan, shown.progress));
      await writePast(tx, keys, plan, by);
      await shown.settled();
      await recordAudit(tx, {
        actorId: job.createdBy,
        at: clock(),
        action: 'imported',
        objectKind: 'job',
        objectId: job.id,
        detail: { created, changed, unchanged },
      });
    }
    await closeImport(tx, job, { status: 'done', at: clock(), result: outcome, total: taken });
  }
  const seconds = (performance.now() - started) / 1000;
  log.info({ job: job.id, rows: taken, created, changed, unchanged, errors: findings.count, seconds }, 'import ended');
}

async function checkFile(
  { keys, clock }: ImportDeps,
  tx: Transaction,
  job: Job,
  progress: CheckOptions['progress'],
): Promise<CheckedSheets> {
  const today = localDate(clock());
  let sheets: Sheet[];
  try {
    sheets = await readSheets(await importFileOf(tx, keys, job));
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const findings = new Findings();
    findings.add(error.sheet, error.row, '', error.type);
    return { rows: { lines: 0, taken: 0, remarks: [] }, findings, plan: emptyPlan() };
  }
  const actor = await actorOf(tx, job.createdBy, today);
  const within = (permission: Permission) => (actor ? reach(actor, permission) : []);
  const past = within('duty.import');
  const where: Reach = {
    organisations: within('organisation.write'),
    members: within('member.create'),
    people: within('person.write'),
    ...{ pastLife: past, pastDues: past, exemptions: past },
  };
  const { headings } = importResultOf(job);
  return await checkSheets({ tx, keys, sheets, today, actorId: job.createdBy, reach: where, headings, progress });
}

/** Whether people get roles, or names to sign in by. */
const givesRights = ({ holdings, persons }: Plan) =>
  holdings.create.length + holdings.change.length + persons.create.length + persons.sign.length > 0;

/** Whether the file may give rights to people; where it needs a second one's yes and has none, that is asked for. */
async function hasYes({ keys, clock, accounts }: ImportDeps, tx: Transaction, job: Job): Promise<boolean> {
  const at = clock();
  const actor = await actorOf(tx, job.createdBy, localDate(at));
  const paths = actor ? reach(actor, 'person.write') : [];
  const asking = { keys, accounts, personId: job.createdBy, at, today: localDate(at) };
  const file = digest(await importFileOf(tx, keys, job)).toString('hex');
  const wish = { kind: 'import', paths, detail: { sha256: file } } as const;
  if (await takeYes(tx, asking, wish)) return true;
  await askForYes(tx, asking, wish);
  return false;
}

/**
 * Writes how far it is into the job's row, one statement at a time; it is for display only, so a failure is ignored.
 * @param first what the row says before anything is done
 */
function showProgress(db: Database, id: string, first: Partial<Pick<Job, 'status' | 'total' | 'done'>> = {}) {
  let under: Promise<unknown> = Promise.resolve();
  let busy = false;
  let said = Number.NEGATIVE_INFINITY;
  const say = (data: typeof first) => {
    if (busy || performance.now() - said < SAID) return;
    busy = true;
    said = performance.now();
    under = db.job
      .update({ where: { id }, data })
      .catch(() => {})
      .finally(() => {
        busy = false;
      });
  };
  if (first.status) say(first);
  return {
    progress: (done: number, total?: number) => say({ done, total }),
    settled: () => under,
  };
}
