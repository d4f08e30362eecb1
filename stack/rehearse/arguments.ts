import { parseArgs } from 'node:util';
import { type Instant, isLocalDate, localDate } from '../../domain/time/dates';
import { isNear, plays, variantTitle } from '../../procedures/plays';
import { tableOf } from '../../procedures/tables';
import type { WantedRehearsal } from '../../registers/jobs/rehearsal-job';

/** What the command line asks for. */
export interface RehearsalCommand {
  wanted: WantedRehearsal[];
  json: boolean;
}

/** What can be asked for, as people read it. */
export function usage(): string {
  const lines = plays.flatMap((play) => [
    '',
    `${play.procedure}  ${tableOf(play.procedure).title}`,
    ...Object.keys(play.starts).map((id) => `  --variant  ${id.padEnd(20)} ${variantTitle(play, id)}`),
    ...play.scenarios.map(
      ({ id, title, variants }) => `  --scenario ${id.padEnd(20)} ${title}（${variants.join('，')}）`,
    ),
  ]);
  return [
    '用法：npm run rehearse -- <流程> [--variant 种类|all] [--scenario 剧本|all] [--from 2026-12-01] [--json]',
    ...lines,
  ].join('\n');
}

/**
 * Reads the command line: without a scenario the smooth one, without a variant the first that the scenario has.
 * @returns undefined when only the usage is wanted
 * @throws Error in words when something is wrong
 */
export function readRehearsalCommand(args: string[], at: Instant): RehearsalCommand | undefined {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      variant: { type: 'string' },
      scenario: { type: 'string', default: 'smooth' },
      from: { type: 'string', default: localDate(at) },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [procedure, ...more] = positionals;
  if (values.help || procedure === undefined) return undefined;
  const play = plays.find((one) => one.procedure === procedure);
  if (!play) throw new Error(`没有可推演的流程：${procedure}`);
  if (more.length) throw new Error(`多余的参数：${more.join(' ')}`);
  if (!isLocalDate(values.from)) throw new Error(`日期应写作 2026-12-01：${values.from}`);
  if (!isNear(values.from, localDate(at))) throw new Error(`日期太远：${values.from}`);
  const scenarios = play.scenarios.filter(({ id }) => [id, 'all'].includes(values.scenario));
  if (!scenarios.length) throw new Error(`没有这个剧本：${values.scenario}`);
  const wanted = scenarios.flatMap(({ id, variants }) => {
    const chosen =
      values.variant === 'all' ? variants : variants.filter((one) => one === (values.variant ?? variants[0]));
    return chosen.map((variant) => ({ procedure, scenario: id, variant, from: values.from }));
  });
  if (!wanted.length) throw new Error(`这个剧本没有这一种：${values.variant}`);
  return { wanted, json: values.json };
}
