import { swept, YEAR_2055 } from '../../rules/publishing';
import { databaseUrl, startShared } from '../../support/stack';
import { makeBatches } from './batches';
import { doSideTasks, publish, setRules, tell } from './beside';
import { gather } from './cast';
import { instant, LEFT } from './days';
import { type Office, openOffice } from './office';
import { keepRows, readMigrations, readRows } from './rows';
import { run, whereStands } from './run-course';
import { beginSecondCases } from './second-cases';
import { between } from './transfers-between';
import { endedTransfers } from './transfers-ended';
import { incoming, internal, outgoing } from './transfers-others';
import { visits } from './visits';

// Makes a database of this very tree, as it is left when the next release comes: see ../README.md.
//   node --require tsx/cjs tests/upgrade/make/main.ts <file>

/** A case of the database, by the name of its course. */
interface Made {
  name: string;
  id: string;
  stands: string;
}

async function make(office: Office): Promise<{ cases: Made[]; batches: Record<string, string> }> {
  const { house, desk, clocks } = office;
  const cast = await gather(office);
  await setRules(office);
  const made: Made[] = [];
  for (const course of [...between, ...internal, ...outgoing, ...incoming, ...visits, ...endedTransfers]) {
    made.push({ name: course.name, id: await run(office, cast, course), stands: course.stands });
  }
  made.push(
    ...(await beginSecondCases(office, cast, (course) => made.find(({ name }) => name === course)?.id as string)),
  );
  const batches = await makeBatches(office);
  const started = await house.db.case.findMany({ where: { NOT: { batchId: null } }, orderBy: { number: 'asc' } });
  for (const [index, { id, stage }] of started.entries()) {
    made.push({ name: `batch: row ${index + 1}`, id, stands: stage });
  }
  // All have come to the same day, with what its moments bring.
  for (const { name, id, stands } of made) {
    if (!stands.includes('/')) await clocks.forwardTo(id, instant(LEFT, 9));
    if ((await whereStands(office, id)) !== stands) throw new Error(`${name} has gone on`);
  }
  desk.now = instant(LEFT);
  await publish(office, 2054, ['12-24', '12-25']);
  await swept({ house, town: office.town, driver: undefined as never });
  await doSideTasks(office);
  await tell(office);
  return { cases: made, batches };
}

async function main(file: string): Promise<void> {
  const { shared, stop } = await startShared();
  try {
    const office = await openOffice();
    const { house } = office;
    const made = await make(office);
    // The sweep after this year is left to the next release.
    await house.worker.stop();
    await publish(office, 2055, YEAR_2055.off, YEAR_2055.work);
    const url = databaseUrl(shared, 'owner', new URL(house.config.databaseUrl).pathname.slice(1));
    const [migrations, tables] = [await readMigrations(url), await readRows(url, '2054-12-17')];
    keepRows(file, { ...made, keyRing: JSON.parse(shared.keyRing), migrations, tables });
    await office.close();
  } finally {
    await stop();
  }
}

main(process.argv[2] as string).then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
