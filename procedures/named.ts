import { writerOf } from '../cases/effects';
import type { Finder, Guard } from '../cases/guard';
import { type Procedure, rulesAt } from '../domain/case/procedure';
import { hears } from '../registers/news/tell-cases';
import { finders as transferFinders } from './relation-transfer/finders';
import { guards as transferGuards } from './relation-transfer/guards';
import { procedures } from './tables';

/** The checks that tables name. */
export const guards: Record<string, Guard> = { ...transferGuards };

/** What tables name to be looked up. */
export const finders: Record<string, Finder> = { ...transferFinders };

/** @throws Error for a guard that nobody has written */
export function guardOf(name: string): Guard {
  const guard = guards[name];
  if (!guard) throw new Error(`there is no guard ${name}`);
  return guard;
}

/** @throws Error for something to look up that nobody has written */
export function finderOf(name: string): Finder {
  const finder = finders[name];
  if (!finder) throw new Error(`there is nothing that finds ${name}`);
  return finder;
}

/**
 * Holds all names in a table against what there is, so that a wrong one is found when the program starts; and makes known
 * which news the procedure waits for.
 * @throws Error for a name that nothing stands behind
 */
export function enrol(procedure: Procedure): void {
  for (const step of Object.values(procedure.steps)) {
    const { onEntry = [], on = {} } = step;
    for (const type of Object.keys(on)) hears(procedure.id, type);
    const rules = rulesAt(step);
    const outcomes = rules.flatMap((rule) => Object.values(rule.outcomes ?? {}));
    const lapses = rules.flatMap(({ lapse, moments = {} }) => [
      ...(lapse ? [lapse] : []),
      ...Object.values(moments).flatMap(({ brings }) => brings ?? []),
    ]);
    for (const { guards: named = [], looks = [] } of outcomes) {
      for (const name of named) guardOf(name);
      for (const name of looks) finderOf(name);
    }
    const effects = [...outcomes, ...lapses, ...Object.values(on)].flatMap((change) => change.effects ?? []);
    for (const effect of [...onEntry, ...effects]) writerOf(effect);
  }
}

for (const { table } of Object.values(procedures)) enrol(table);
