import type { Options } from './options';
import type { ApiUsers } from './ours';
import type { Quarter } from './people';
import type { ReportRow } from './report';
import type { OfEachSide, Side } from './side';
import type { BenchStack } from './stack';

/** What every measure works with. */
export interface Bench {
  options: Options;
  stack: BenchStack;
  users: ApiUsers;
  quarters: Quarter[];
  sides: OfEachSide<Side>;
  /** Memory of the worker after the import and a collection, before it had any case, in MB. */
  workerAtFirst: number;
  say(line: string): void;
}

/** One measurement, in a file of its own. */
export type Measurement = (bench: Bench) => Promise<ReportRow[]>;
