/** How much is measured. */
export interface Options {
  /** Only the measures whose name holds one of these, with commas between. */
  only?: string;
  /** Open cases for the bytes, the idle load and the lists. */
  open: number;
  /** Rounds of each side, ours and the floor in turn. */
  rounds: number;
  /** Transfers a round, and starts a round. */
  transfers: number;
  starts: number;
  /** Starts after which the worker's memory is taken first. */
  cached: number;
  /** Decisions on cases that the worker has forgotten, and as many on those it has not. */
  cold: number;
  /** Transfers one after the other, for the time of a decision with nobody else about. */
  alone: number;
  /** Rows of the import that is timed. */
  rows: number;
  /** Requests of each kind for the time of a status. */
  reads: number;
  /** Members of the monthly look. */
  members: number;
  /** Cycles of 双报到 that are open at once. */
  cycles: number;
  /** Seconds of a night in January. */
  night: number;
  /** Seconds over which the branches of an evening act one after the other. */
  apart: number;
  /** Seconds of doing nothing. */
  idle: number;
  /** Put what was measured into docs/bench.md, which keeps what was not. */
  write: boolean;
}

const FULL = {
  open: 20_000,
  rounds: 5,
  transfers: 100,
  starts: 100,
  cached: 1_000,
  cold: 40,
  alone: 20,
  rows: 20_000,
  reads: 2_000,
  members: 1_000_000,
  cycles: 100_000,
  night: 120,
  apart: 180,
  idle: 20,
};
const QUICK = {
  open: 300,
  rounds: 2,
  transfers: 30,
  starts: 40,
  cached: 100,
  cold: 10,
  alone: 5,
  rows: 2_000,
  reads: 200,
  members: 20_000,
  cycles: 500,
  night: 20,
  apart: 45,
  idle: 3,
};

/** How much was measured, where that is not as much as a full run measures. */
export const conditions = (options: Options): string[] =>
  (Object.keys(FULL) as (keyof typeof FULL)[])
    .filter((name) => options[name] !== FULL[name])
    .map((name) => `${name} ${options[name]}`);

/** @throws Error naming what is not known */
export function readOptions(args: string[]): Options {
  const options: Options = { ...(args.includes('--quick') ? QUICK : FULL), write: args.includes('--write') };
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] as string;
    if (arg === '--quick' || arg === '--write') continue;
    const value = args[++index];
    if (arg === '--only' && value) options.only = value;
    else if (arg === '--open' && Number.isInteger(Number(value))) options.open = Number(value);
    else if (arg === '--members' && Number.isInteger(Number(value))) options.members = Number(value);
    else if (arg === '--cycles' && Number.isInteger(Number(value))) options.cycles = Number(value);
    else
      throw new Error(
        `npm run bench knows --quick, --write, --only NAME,…, --open N, --members N and --cycles N, not ${arg}`,
      );
  }
  return options;
}
