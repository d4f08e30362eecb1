import { type Override, overridesOn } from '../domain/rules/override';
import { inForce, type RuleSet, type ValuesOf, valuesOf } from '../domain/rules/rule-set';
import type { LocalDate } from '../domain/time/dates';
import type { Transaction } from '../prisma/client';
import { ancestors } from '../registers/organisations/organisations';

/** What a case keeps of the rules under which it begins; see `Opening`. */
interface RulesKept<Own> {
  ruleSet: string;
  rules: Own;
  overridden?: Record<string, string>;
}

/**
 * The rules under which a case begins at an organisation: the product's set in force on that day, with the overrides in
 * force there. The case keeps them, whatever is set later.
 */
export async function rulesFor<Sets extends readonly RuleSet[]>(
  tx: Transaction,
  sets: Sets,
  organisationId: string,
  day: LocalDate,
): Promise<RulesKept<ValuesOf<Sets>>> {
  const set = inForce(sets, day);
  const [place] = await tx.$queryRaw<{ path: string }[]>`
    SELECT path FROM organisation WHERE id = ${organisationId}::uuid`;
  if (!place) throw new Error(`no organisation ${organisationId}`);
  const { path } = place;
  const found = [...overridesOn(await overridesAbove(tx, set.procedure, path), day)].filter(([name]) =>
    Object.hasOwn(set.parameters, name),
  );
  const theirs = Object.fromEntries(found.map(([name, { value }]) => [name, value]));
  return {
    ruleSet: set.id,
    // An override has the form of the value in whose place it stands: see `misfit`.
    rules: { ...valuesOf(set), ...theirs } as ValuesOf<Sets>,
    ...(found.length ? { overridden: Object.fromEntries(found.map(([name, { id }]) => [name, id])) } : {}),
  };
}

/** Everything that was ever set for a procedure at an organisation or above it, those taken back and to come included. */
export async function overridesAbove(tx: Transaction, procedure: string, path: string): Promise<Override[]> {
  const rows = await tx.$queryRaw<(Omit<Override, 'at'> & { at: Date })[]>`
    SELECT r.id, o.path, r.parameter, r.value, r.effective_from::text AS "effectiveFrom", r.at
      FROM rule_override r JOIN organisation o ON o.id = r.organisation_id
     WHERE r.procedure = ${procedure} AND o.path = ANY(${ancestors(path)})`;
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}
