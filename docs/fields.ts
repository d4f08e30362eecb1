import { type Field, type Outcome, type Procedure, rulesAt, type StartForm } from '../domain/case/procedure';
import type { TypedField } from '../domain/case/typed';

/** How many, or from how much to how much. */
function bounds({ minimum, maximum }: { minimum?: number; maximum?: number }): string {
  if (minimum === undefined) return maximum === undefined ? '' : ` ≤ ${maximum}`;
  return maximum === undefined ? ` ≥ ${minimum}` : ` ${minimum}–${maximum}`;
}

const row = (where: string, name: string, field: Field | TypedField, sealed: string) =>
  `| ${where} | \`${name}\` ${field.title} | ${field.type}${bounds(field)}${sealed} | ${field.required ? 'yes' : ''} |`;

const rows = (where: string, { fields = {}, typed = {} }: Pick<StartForm | Outcome, 'fields' | 'typed'>): string[] => [
  ...Object.entries(fields).map(([name, field]) => row(where, name, field, '')),
  ...Object.entries(typed).map(([name, field]) => row(where, name, field, ', sealed')),
];

/** What a start and the outcomes ask for, as rows of a Markdown table: where, field, type, whether it is required. */
export function askedFor({ start, arrival, steps }: Procedure): string[] {
  const outcomes = Object.entries(steps).flatMap(([stage, step]) =>
    rulesAt(step)
      .flatMap(({ outcomes = {} }) => Object.values(outcomes))
      .flatMap((outcome) => rows(`\`${stage}\` ${outcome.title}`, outcome)),
  );
  return [...rows('发起', start), ...(arrival ? rows('凭信发起', arrival) : []), ...outcomes];
}
