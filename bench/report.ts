import { short } from './figures';

/** A line of the table. */
export interface ReportRow {
  what: string;
  unit: string;
  ours: number;
  floor?: number;
  /** In words, and whether it was met. */
  aim?: string;
  met?: boolean;
}

/** A figure of both sides; what is wanted of their ratio, if anything is. */
export function compared(what: string, unit: string, ours: number, floor: number, atLeast?: number): ReportRow {
  const aim = atLeast === undefined ? {} : { aim: `≥ ${atLeast} of the floor`, met: ours / floor >= atLeast };
  return { what, unit, ours, floor, ...aim };
}

/** A figure that has to stay below another. */
export const below = (what: string, unit: string, ours: number, limit: number): ReportRow => ({
  what,
  unit,
  ours,
  aim: `< ${limit} ${unit}`,
  met: ours < limit,
});

/** The rows as a Markdown table. */
export function table(rows: readonly ReportRow[]): string {
  const cells = rows.map(({ what, unit, ours, floor, aim, met }) => [
    what,
    unit,
    short(ours),
    floor === undefined ? '' : short(floor),
    floor === undefined ? '' : (ours / floor).toFixed(2),
    aim === undefined ? '' : `${aim}: ${met ? 'met' : '**missed**'}`,
  ]);
  const head = ['measure', 'unit', 'dangwu', 'floor', 'dangwu ÷ floor', 'aim'];
  return [head, head.map((_, column) => (column > 1 && column < 5 ? '--:' : '---')), ...cells]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}
