import type { Options } from './options';
import type { ApiUsers } from './ours';
import type { Quarter } from './people';
import type { ReportRow } from './report';
import type { Side } from './side';
import type { BenchStack } from './stack';

/** What every measure works with. */
export interface Bench {
  options: Options;
  stack: BenchStack;
  users: ApiUsers;
  quarters: Quarter[];
  sides: { ours: Side; floor: Side };
  /** Memory of the worker before it had any case, in MB. */
  workerAtFirst: number;
  say(line: string): void;
}

/** One measurement, in a file of its own. */
export type Measurement = (bench: Bench) => Promise<ReportRow[]>;
