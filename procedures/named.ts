import { writerOf } from '../cases/effects';
import type { Finder, Guard } from '../cases/guard';
import { type Procedure, rulesAt } from '../domain/case/procedure';
import { hears } from '../registers/news/tell-cases';
import type { ProcedureOffice } from './office';
import { offices } from './offices';
import { holdKind, sideTaskKinds } from './side-task-kinds';
import { procedures } from './tables';

/** What the offices have under names, together. @throws Error when two mean different things by one name */
function together<One>(
  of: (office: ProcedureOffice) => Readonly<Record<string, One>> | undefined,
): Record<string, One> {
  const all: Record<string, One> = {};
  for (const [name, one] of Object.values(offices).flatMap((office) => Object.entries(of(office) ?? {}))) {
    if (all[name] && all[name] !== one) throw new Error(`two procedures have a ${name}`);
    all[name] = one;
  }
  return all;
}

/** The checks that tables name. */
export const guards = together<Guard>((office) => office.guards);

/** What tables name to be looked up. */
export const finders = together<Finder>((office) => office.finders);

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
  sideTaskKinds();
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
    for (const effect of [...onEntry, ...effects]) {
      writerOf(effect);
      holdKind(procedure, effect);
    }
  }
}

for (const { table } of Object.values(procedures)) enrol(table);
