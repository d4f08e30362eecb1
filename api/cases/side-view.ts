import type { z } from 'zod';
import type { Names } from '../../access/names';
import type { CaseRow } from '../../cases/on-record';
import { type Procedure, placesIn } from '../../domain/case/procedure';
import { worded } from '../../domain/case/words';
import type { Role } from '../../domain/people/roles';
import { roleTitle } from '../../domain/words/labels';
import type { Case } from './case-schemas';

/** The roles that a procedure asks on a side, its deputies last. */
function rolesOn({ seats }: Procedure, wanted: string): Role[] {
  const places = Object.values(seats)
    .flatMap(placesIn)
    .filter(({ side }) => side === wanted);
  return [...new Set([...places.flatMap(({ roles }) => roles), ...places.flatMap(({ deputies }) => deputies)])];
}

/** Those offices of the case's organisations as seats, so that their names are looked up with all others. */
export const officesOn = (procedure: Procedure, { sides }: CaseRow) =>
  sides.flatMap(({ side, id }) => rolesOn(procedure, side).map((role) => ({ organisationId: id, role })));

/** The organisations of a case: whom to call there. */
export const sidesView = (procedure: Procedure, { sides }: CaseRow, names: Names): z.input<typeof Case>['sides'] =>
  sides.map(({ side, id, name, phone }) => ({
    side: worded(procedure, 'sides', side),
    organisation: { id, name },
    phone,
    holders: rolesOn(procedure, side).flatMap((role) => {
      const held = names.holders(id, role);
      return held.length ? [{ role: { id: role, title: roleTitle(role) }, names: held }] : [];
    }),
  }));
