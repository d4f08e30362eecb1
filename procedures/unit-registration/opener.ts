import { openCase } from '../../cases/open-case';
import type { Opener } from '../../cases/opener';
import { rulesFor } from '../../cases/rules';
import { textIn } from '../../domain/case/filled-in';
import { isId } from '../../domain/case/fits';
import { localDate } from '../../domain/time/dates';
import type { UnitRegistrationState } from './data';
import { unitRegistrationRules } from './rules';

/** Begins where the register of units notes that a unit has reported: nobody starts it by hand. */
export const unitRegistrationOpener: Opener<UnitRegistrationState> = {
  lock: async (tx, { subjectId }) => {
    if (!isId(subjectId)) return false;
    const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM unit WHERE id = ${subjectId}::uuid FOR UPDATE`;
    return rows.length > 0;
  },
  examine: async (tx, procedure, { data = {}, origin }, at) => {
    if (!origin) return { barred: [{ type: 'not-allowed' }] };
    const unit = await tx.unit.findUnique({ where: { id: String(data.subjectId) } });
    if (!unit) return { barred: [{ type: 'not-found' }] };
    const open = await openCase(tx, procedure, unit.id);
    return {
      barred: [...(open ? [open] : []), ...(unit.endedOn ? [{ type: 'unit-ended' } as const] : [])],
      foreseen: {
        as: { role: 'system' },
        opening: {
          ...(await rulesFor(tx, unitRegistrationRules, unit.keptBy, localDate(at))),
          subject: { kind: 'matter', of: 'unit', id: unit.id, title: unit.name },
          sides: { community: unit.keptBy },
          data: { startedAs: 'system', reportedOn: textIn(data, 'reportedOn') ?? localDate(at) },
        },
      },
    };
  },
};
