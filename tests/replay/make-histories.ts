import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publish2054, START } from '../support/business-time';
import { type House, openHouse } from '../support/house';
import { startShared } from '../support/stack';
import { buildTown } from '../support/town';
import { Driver } from '../support/transfer';
import type { Transfers } from '../support/transfers';
import { HISTORIES } from './histories';
import { decoded, plainJson, rawHistory } from './plain-history';
import { allWays } from './ways';

// Records the histories that the replay test holds workflows to. Run it when a way is added, not when the test fails:
//   node --require tsx/cjs tests/replay/make-histories.ts [name …]

async function make(house: House, wanted: string[]): Promise<void> {
  await publish2054(house.owner);
  const t: Transfers = { house, town: await buildTown(house.owner, house.keys), driver: new Driver(house) };
  mkdirSync(HISTORIES, { recursive: true });
  for (const [name, way] of Object.entries(await allWays())) {
    if (wanted.length && !wanted.includes(name)) continue;
    const gone = await way(t);
    const [workflowId, runId] = typeof gone === 'string' ? [gone] : [gone.caseId, gone.runId];
    await house.client.workflow.getHandle(workflowId).result();
    const history = plainJson(await decoded(await rawHistory(house.client, workflowId, runId), house.keys));
    writeFileSync(join(HISTORIES, `${name}.json`), `${JSON.stringify({ workflowId, history }, null, 1)}\n`);
    process.stdout.write(`${name}\n`);
  }
}

async function main(): Promise<void> {
  const { stop } = await startShared();
  try {
    const house = await openHouse({ startsAt: START });
    await make(house, process.argv.slice(2)).finally(() => house.close());
  } finally {
    await stop();
  }
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
