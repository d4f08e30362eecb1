import { parseArgs } from 'node:util';
import { Random } from '../../stack/sample/random';
import { dutyFaults } from './duty-faults';
import { startNamedTrials } from './named';
import { startNewsTrials } from './news';
import { moreNewsFaults, newsFaults } from './news-faults';
import { runRound } from './round';
import { serviceFaults } from './service-faults';

// `npm run test:faults -- --rounds 10`: what has a name once, with an outage of a minute, and news of a made-up procedure,
// organisational life, dues, services and letters; then rounds of transfers during which processes are killed at random.
// Each round has a seed of its own, made from the first, and says it.

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '1' },
    seed: { type: 'string', default: '20261122' },
    transfers: { type: 'string', default: '200' },
    /** Only the random rounds. */
    'no-named': { type: 'boolean', default: false },
  },
});

const OUTAGE = 60;
const say = (line: string) => console.log(line);
const show = (wrong: string[]) => wrong.length && say(`  ${wrong.join('\n  ')}`);

async function runOne(name: string, run: () => Promise<string[]>): Promise<number> {
  const began = Date.now();
  const wrong = await run().catch((error: Error) => [error.stack ?? error.message]);
  say(`${wrong.length ? 'FAILED' : 'ok'}: ${name} (${((Date.now() - began) / 1000).toFixed(0)} s)`);
  show(wrong);
  return wrong.length;
}

async function runNews(): Promise<number> {
  const trials = await startNewsTrials(say);
  let failures = 0;
  try {
    for (const [name, fault] of Object.entries({ ...newsFaults, ...moreNewsFaults }))
      failures += await runOne(name, () => trials.run(fault));
    for (const [name, fault] of Object.entries({ ...dutyFaults, ...serviceFaults }))
      failures += await runOne(name, () => fault(trials.scene));
    return failures;
  } finally {
    await trials.close();
  }
}

async function runNamed(): Promise<number> {
  const named = await startNamedTrials(OUTAGE, say);
  let failures = 0;
  try {
    for (const { name, run } of named.trials) failures += await runOne(name, run);
    const { wrong, ...found } = await named.findings();
    say(`${wrong.length ? 'FAILED' : 'ok'}: what is left after them ${JSON.stringify(found)}`);
    show(wrong);
    return failures + wrong.length;
  } finally {
    await named.close();
  }
}

async function main(): Promise<number> {
  let failures = values['no-named'] ? 0 : (await runNamed()) + (await runNews());
  const seeds = new Random(Number(values.seed));
  const transfers = Number(values.transfers);
  for (let round = 1; round <= Number(values.rounds); round++) {
    const seed = round === 1 ? Number(values.seed) : seeds.whole(1, 2 ** 31);
    const { wrong, ...found } = await runRound({ seed, transfers }, say);
    say(`${wrong.length ? 'FAILED' : 'ok'}: round ${round} of ${values.rounds}, seed ${seed} ${JSON.stringify(found)}`);
    show(wrong);
    failures += wrong.length;
  }
  return failures;
}

process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));

main().then(
  (failures) => process.exit(failures ? 1 : 0),
  (error: Error) => {
    console.error(error);
    process.exit(1);
  },
);
