import { setTimeout as delay } from 'node:timers/promises';
import { type Part, type Running, Supervisor } from '../../stack/supervisor';

const backoff = { first: 20, most: 80, calm: 10_000 };

/** A part whose life the test decides: it dies when told, and notes how it was stopped. */
function fake(name: string, notes: string[], failures = 0) {
  const starts: number[] = [];
  let die: (how: string) => void = () => undefined;
  const part: Part = {
    name,
    start: async () => {
      starts.push(Date.now());
      if (starts.length <= failures) throw new Error(`${name} does not start`);
      const ended = new Promise<string>((resolve) => {
        die = resolve;
      });
      const running: Running = {
        pid: 0,
        ended,
        stop: async (force = false) => {
          notes.push(`${name} ${force ? 'forced' : 'drained'}`);
          die('ended');
        },
      };
      return running;
    },
  };
  return { part, starts, die: (how: string) => die(how) };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await delay(5);
}

test('a part that dies is started again, later and later, and it is said', async () => {
  const lines: string[] = [];
  const supervisor = new Supervisor((line) => lines.push(line), backoff);
  const api = fake('API', []);
  await supervisor.start(api.part);
  for (const death of [1, 2, 3, 4]) {
    api.die('ended by SIGKILL');
    await until(() => lines.filter((line) => line === 'API is ready again').length === death);
  }
  const said = lines.filter((line) => line.includes('SIGKILL'));
  expect(said).toEqual([0.02, 0.04, 0.08, 0.08].map((s) => `API ended by SIGKILL; starting it again in ${s} s`));
  const [first = 0, second = 0] = api.starts;
  expect(second - first).toBeGreaterThanOrEqual(19);
  await supervisor.stop();
});

test('a part that does not come back is tried again until it does', async () => {
  const lines: string[] = [];
  const supervisor = new Supervisor((line) => lines.push(line), backoff);
  const api = fake('API', [], 3);
  await supervisor.start(api.part, 4);
  expect(api.starts).toHaveLength(4);
  await supervisor.stop();
});

test('the first start fails after its attempts', async () => {
  const supervisor = new Supervisor(() => undefined, backoff);
  const api = fake('API', [], 9);
  await expect(supervisor.start(api.part, 2)).rejects.toThrow('API does not start');
  expect(api.starts).toHaveLength(2);
  await supervisor.stop();
});

test('all stop in the reverse order, one after the other', async () => {
  const notes: string[] = [];
  const supervisor = new Supervisor(() => undefined, backoff);
  for (const name of ['PostgreSQL', 'Temporal', 'worker', 'API']) await supervisor.start(fake(name, notes).part);
  await supervisor.stop();
  expect(notes).toEqual(['API drained', 'worker drained', 'Temporal drained', 'PostgreSQL drained']);
});

test('what waits to be started again is not, once all is stopped', async () => {
  const notes: string[] = [];
  const lines: string[] = [];
  const supervisor = new Supervisor((line) => lines.push(line), { ...backoff, first: 60_000 });
  const api = fake('API', notes);
  await supervisor.start(api.part);
  api.die('ended with status 1');
  await until(() => lines.includes('API ended with status 1; starting it again in 60 s'));
  await supervisor.stop();
  expect(api.starts).toHaveLength(1);
  expect(notes).toEqual([]);
});

test('a second stop forces what the first still waits for', async () => {
  const notes: string[] = [];
  const supervisor = new Supervisor(() => undefined, backoff);
  let release: () => void = () => undefined;
  const slow: Part = {
    name: 'API',
    start: async () => ({
      pid: 0,
      ended: new Promise(() => undefined),
      stop: (force) => {
        notes.push(force ? 'forced' : 'drained');
        if (force) release();
        return new Promise((resolve) => {
          if (force) resolve();
          else release = resolve;
        });
      },
    }),
  };
  await supervisor.start(slow);
  const first = supervisor.stop();
  await until(() => notes.length === 1);
  await supervisor.stop(true);
  await first;
  expect(notes.slice(0, 2)).toEqual(['drained', 'forced']);
});
