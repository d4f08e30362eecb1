import { isFinal, type Procedure, rulesAt, type Step, seatsAsked, type TaskRule } from '../domain/case/procedure';
import { amongst, type Way } from '../domain/case/way';
import { isList } from '../domain/rules/list';
import type { Parameter } from '../domain/rules/rule-set';
import { seatTitle, valueText } from '../domain/words/labels';
import { procedures } from '../procedures/tables';
import { askedFor } from './fields';

const START = '<!-- made from the table by `npm run docs`: do not edit below -->';

/** Every way out of a step, with what leads there. */
function ways(step: Step): [Way, string][] {
  const rules = rulesAt(step).flatMap(({ outcomes = {}, lapse, moments = {} }): [Way | undefined, string][] => [
    ...Object.values(outcomes).map(({ to, title }): [Way | undefined, string] => [to, title]),
    [lapse?.to, '到期'],
    ...Object.values(moments).map(({ brings, title }): [Way | undefined, string] => [brings?.to, title]),
  ]);
  const news = Object.values(step.on ?? {}).map(({ to, title }): [Way | undefined, string] => [to, title]);
  const joined: [Way | undefined, string] = [step.join && { among: step.join.among, pick: () => '' }, '各项办妥'];
  return [...rules, ...news, joined].flatMap(([to, title]) => (to === undefined ? [] : [[to, title]]));
}

function diagram(table: Procedure): string {
  const lines = ['```mermaid', 'stateDiagram-v2'];
  for (const [stage, step] of Object.entries(table.steps)) {
    lines.push(`  ${stage}: ${stage} ${step.title}`);
  }
  for (const [stage, step] of Object.entries(table.steps)) {
    const arrows = new Map<string, string[]>();
    for (const [way, title] of ways(step)) {
      for (const to of amongst(way)) arrows.set(to, [...(arrows.get(to) ?? []), title]);
    }
    for (const [to, titles] of arrows) lines.push(`  ${stage} --> ${to}: ${titles.join('、')}`);
    if (isFinal(table, stage)) lines.push(`  ${stage} --> [*]`);
  }
  return [...lines, '```'].join('\n');
}

/** Who is asked; of a step that waits, that nobody is. */
function who(table: Procedure, step: Step): string {
  if (step.waits) return '（等待）';
  return seatsAsked(step)
    .flatMap((name) => table.seats[name] ?? [])
    .map((rule) => seatTitle(table, rule))
    .join('、');
}

const outcomesOf = ({ outcomes = {} }: TaskRule): string =>
  Object.values(outcomes)
    .map(({ title, reason }) => title + (reason ? '（须填理由）' : ''))
    .join('、');

/** What a step can come to; of several tasks, what each can. */
const choices = (step: Step): string =>
  step.tasks
    ? Object.values(step.tasks)
        .map((task) => `${task.title}：${outcomesOf(task)}`)
        .join('；')
    : outcomesOf(step);

const cell = (step: Step, table: Procedure, stage: string) =>
  `| \`${stage}\` ${step.title} | ${who(table, step)} | ${choices(step)} | ${step.source ?? ''} |`;

function valueIn({ value, choices }: Parameter): string {
  if (typeof value !== 'object' || isList(value)) return valueText(value, choices);
  return Object.entries(value)
    .map(([unit, n]) => `${n} ${unit}`)
    .join();
}

/** The part of a procedure's page that is made from its table: diagram, steps, fields, parameters. Markdown. */
export function made(id: string): string {
  const { table, rules } = procedures[id] as (typeof procedures)[string];
  const steps = Object.entries(table.steps).map(([stage, step]) => cell(step, table, stage));
  const parameters = rules.flatMap((set) =>
    Object.entries(set.parameters).map(
      ([name, parameter]) =>
        `| \`${name}\` ${parameter.title} | ${valueIn(parameter)} | ${parameter.source} | ${parameter.marking} |`,
    ),
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
    '## What is asked for',
    '',
    '| where | field | type | required |',
    '| --- | --- | --- | --- |',
    ...askedFor(table),
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
