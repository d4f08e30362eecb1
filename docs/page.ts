import { destination, type Outcome, type Procedure, type Step } from '../domain/case/procedure';
import type { CaseState } from '../domain/case/state';
import { seatTitle, variantTitles } from '../domain/words/labels';
import { procedures } from '../procedures/tables';

const START = '<!-- made from the table by `npm run docs`: do not edit below -->';

/** Where an outcome may lead, over the variants of a procedure. */
function destinations(outcome: Outcome): string[] {
  const variants = Object.keys(variantTitles).flatMap((variant) =>
    ['member', 'secretary'].map((startedAs) => ({ data: { variant, startedAs } }) as unknown as CaseState),
  );
  return [...new Set(variants.map((state) => destination(outcome, state)))];
}

function diagram(table: Procedure): string {
  const lines = ['```mermaid', 'stateDiagram-v2'];
  for (const [stage, step] of Object.entries(table.steps)) {
    lines.push(`  ${stage}: ${stage} ${step.title}`);
  }
  for (const [stage, step] of Object.entries(table.steps)) {
    const arrows = new Map<string, string[]>();
    for (const outcome of Object.values(step.outcomes ?? {})) {
      for (const to of destinations(outcome)) arrows.set(to, [...(arrows.get(to) ?? []), outcome.title]);
    }
    if (step.lapse) arrows.set(step.lapse.to, [...(arrows.get(step.lapse.to) ?? []), '到期']);
    for (const [to, titles] of arrows) lines.push(`  ${stage} --> ${to}: ${titles.join('、')}`);
    if (!step.seat) lines.push(`  ${stage} --> [*]`);
  }
  return [...lines, '```'].join('\n');
}

function seat(table: Procedure, name: string | undefined): string {
  const rule = name ? table.seats[name] : undefined;
  if (!rule) return '';
  return seatTitle(rule);
}

const cell = (step: Step, table: Procedure, stage: string) =>
  `| \`${stage}\` ${step.title} | ${seat(table, step.seat)} | ${Object.values(step.outcomes ?? {})
    .map((outcome) => outcome.title + (outcome.reason ? '（须填理由）' : ''))
    .join('、')} | ${step.source ?? ''} |`;

/** The part of a procedure's page that is made from its table: diagram, steps, parameters. Markdown. */
export function made(id: string): string {
  const { table, rules } = procedures[id] as (typeof procedures)[string];
  const steps = Object.entries(table.steps).map(([stage, step]) => cell(step, table, stage));
  const parameters = rules.flatMap((set) =>
    Object.entries(set.parameters).map(([name, parameter]) => {
      const value =
        typeof parameter.value === 'object'
          ? Object.entries(parameter.value)
              .map(([unit, n]) => `${n} ${unit}`)
              .join()
          : parameter.value;
      return `| \`${name}\` ${parameter.title} | ${value} | ${parameter.source} | ${parameter.marking} |`;
    }),
  );
  return [
    START,
    '',
    '## Diagram',
    '',
    diagram(table),
    '',
    '## Steps',
    '',
    '| step | who | outcomes | source |',
    '| --- | --- | --- | --- |',
    ...steps,
    '',
    `## Parameters (${rules.map((set) => set.id).join(', ')})`,
    '',
    '| parameter | value | source | marking |',
    '| --- | --- | --- | --- |',
    ...parameters,
    '',
  ].join('\n');
}

/** A page with its made part renewed. @param page what was written by hand before the mark stays as it is */
export function renewed(page: string, id: string): string {
  const at = page.indexOf(START);
  return `${(at < 0 ? page : page.slice(0, at)).trimEnd()}\n\n${made(id)}`;
}
