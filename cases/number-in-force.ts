import { inForce, type RuleSet } from '../domain/rules/rule-set';
import type { LocalDate } from '../domain/time/dates';
import { Prisma } from '../prisma/generated/client';

const { sql } = Prisma;

/**
 * A number of the rules, or of a limit its amount, as it is in force at each of many organisations, as an expression: what `rulesFor` says of one.
 * @param path of the organisation
 */
export function numberInForce(sets: readonly RuleSet[], name: string, path: Prisma.Sql, day: LocalDate): Prisma.Sql {
  const { procedure, parameters } = inForce(sets, day);
  const own = parameters[name]?.value;
  const [unit, amount] = typeof own === 'object' ? (Object.entries(own)[0] ?? []) : [undefined, own];
  if (typeof amount !== 'number') throw new Error(`${name} is no number of ${procedure}`);
  const value = unit === undefined ? sql`set_there.value::text` : sql`set_there.value->>${unit}`;
  return sql`
    coalesce((SELECT (${value})::int
                FROM (SELECT DISTINCT ON (ro.path) ro.path, rr.value
                        FROM rule_override rr JOIN organisation ro ON ro.id = rr.organisation_id
                       WHERE rr.procedure = ${procedure} AND rr.parameter = ${name} AND rr.effective_from <= ${day}::date
                         AND starts_with(${path}, ro.path)
                       ORDER BY ro.path, rr.effective_from DESC, rr.at DESC) set_there
               WHERE set_there.value IS NOT NULL ORDER BY length(set_there.path) DESC LIMIT 1), ${amount}::int)`;
}
