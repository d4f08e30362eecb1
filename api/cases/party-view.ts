import type { z } from 'zod';
import type { Names } from '../../access/names';
import type { Procedure } from '../../domain/case/procedure';
import type { CaseState } from '../../domain/case/state';
import type { Party } from './case-schemas';

/** The persons who are named in a case, by their part in it, in the order of the procedure's seats. */
export function partiesView({ seats }: Procedure, { parties = {} }: CaseState, names: Names): z.input<typeof Party>[] {
  const titles = new Map(Object.values(seats).flatMap((rule) => ('party' in rule ? [[rule.party, rule.title]] : [])));
  // A part that no seat has any more stands for itself.
  return [...new Set([...titles.keys(), ...Object.keys(parties)])].flatMap((id) => {
    const persons = parties[id] ?? [];
    return persons.length ? [{ id, title: titles.get(id) ?? id, persons: persons.map(names.person) }] : [];
  });
}
