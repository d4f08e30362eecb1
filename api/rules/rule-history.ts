import { z } from 'zod';
import { namesOf } from '../../access/names';
import { overridesAbove } from '../../cases/rules';
import { inForce } from '../../domain/rules/rule-set';
import { valueText } from '../../domain/words/labels';
import { day } from '../../lists/inputs';
import { named } from '../../lists/schemas';
import { fromDbDate, written } from '../../prisma/db-date';
import { procedures } from '../../procedures/tables';
import type { Context } from '../http/context';

/** What organisations ever set in the place of a procedure's own values. */
export const RuleHistory = z
  .array(
    z.strictObject({
      id: z.uuid(),
      parameter: z.string(),
      organisation: named,
      text: z.string().nullable().meta({ description: 'The value in words; null took it back.' }),
      effectiveFrom: day,
      reason: z.string(),
      setBy: named,
      setAt: z.iso.datetime(),
    }),
  )
  .meta({ description: 'Of the organisation and those above it, newest first; what is to come too.' });

/** @param path of the organisation */
export async function ruleHistory(c: Context, procedure: string, path: string): Promise<z.input<typeof RuleHistory>> {
  const ids = (await overridesAbove(c.deps.db, procedure, path)).map(({ id }) => id);
  if (!ids.length) return [];
  const orderBy = [{ at: 'desc' as const }, { id: 'desc' as const }];
  const rows = await c.deps.db.ruleOverride.findMany({ where: { id: { in: ids } }, orderBy, take: 200 });
  const wanted = { persons: rows.map((row) => row.setBy), organisations: rows.map((row) => row.organisationId) };
  const names = await namesOf(c.deps.db, wanted, c.today);
  const { parameters } = inForce(procedures[procedure]?.rules ?? [], c.today);
  return rows.map((row) => ({
    id: row.id,
    parameter: row.parameter,
    organisation: names.organisation(row.organisationId),
    text: row.value === null ? null : valueText(row.value as never, parameters[row.parameter]?.choices),
    effectiveFrom: fromDbDate(row.effectiveFrom),
    reason: row.reason,
    setBy: names.person(row.setBy),
    setAt: written(row.at),
  }));
}
