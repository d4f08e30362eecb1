import { setTimeout as delay } from 'node:timers/promises';
import type { Measurement } from '../bench';
import { crowd, timed } from '../crowd';
import { percentile } from '../figures';
import { cpuOf } from '../processes';
import { below, type ReportRow } from '../report';

/** Open pages of a district's office hours. */
const STREAMS = 500;
const AT_ONCE = 20;
/** Processor time of the API in a second, in milliseconds, that they may cost while nothing moves: one hundredth of a core. */
const IDLE = 10;
/** What the first page may take of what the list of 待办 alone takes. */
const RATIO = 2;

/** What open pages cost while nothing happens, and what the first page costs beside the list that it begins with. */
export const live: Measurement = async ({ users, quarters, stack, options }) => {
  // With a sign of life in it, and the question for ended sessions that goes before it.
  const seconds = Math.max(options.idle, 31);
  const idle = async () => {
    const before = cpuOf(stack.pids.api);
    await delay(seconds * 1000);
    return (cpuOf(stack.pids.api) - before) / seconds;
  };
  const without = await idle();
  const open = await Promise.all(
    users
      .people()
      .slice(0, STREAMS)
      .map((personId) => users.stream(personId, '/events')),
  );
  await delay(1_000);
  const withThem = await idle();
  for (const close of open) close();
  const rows: ReportRow[] = [
    below(
      `what ${open.length} streams of events cost the API while idle`,
      'ms of CPU a second',
      withThem - without,
      IDLE,
    ),
  ];
  const worst: Record<string, number> = {};
  for (const path of ['/tasks?list=todo', '/home']) {
    const look = (index: number) => users.get(quarters[index % quarters.length]?.secretary as string, path);
    await crowd(AT_ONCE, AT_ONCE, async (index) => void (await look(index)));
    const took: number[] = [];
    await crowd(options.reads, AT_ONCE, async (index) => void took.push(await timed(() => look(index))));
    worst[path] = percentile(took, 0.99);
    rows.push({ what: `GET ${path} beside it, ${AT_ONCE} at once, p99`, unit: 'ms', ours: worst[path] });
  }
  const ratio = (worst['/home'] as number) / (worst['/tasks?list=todo'] as number);
  return [...rows, below('GET /home by GET /tasks?list=todo, p99', 'times', ratio, RATIO)];
};
