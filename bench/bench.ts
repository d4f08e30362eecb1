import type { Options } from './options';
import type { Office } from './ours';
import type { Quarter } from './people';
import type { Row } from './report';
import type { Side } from './side';
import type { BenchStack } from './stack';

/** What every measure works with. */
export interface Bench {
  options: Options;
  stack: BenchStack;
  office: Office;
  quarters: Quarter[];
  sides: { ours: Side; floor: Side };
  /** Memory of the worker before it had any case, in MB. */
  workerAtFirst: number;
  say(line: string): void;
}

/** One measurement, in a file of its own. */
export type Measure = (bench: Bench) => Promise<Row[]>;
