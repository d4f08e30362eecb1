import type { Guard } from '../../cases/guard';
import { textIn } from '../../domain/case/filled-in';
import { localDate } from '../../domain/time/dates';
import type { CoConstructionState } from './data';

/** What the registers are asked before a step of 共驻共建. */
export const coConstructionGuards: Record<string, Guard<CoConstructionState>> = {
  /** A unit that takes it up is there. Persons and organisations are looked up with every field that names them. */
  'project-taker': async (tx, _state, data) => {
    const id = textIn(data, 'unitId');
    if (!id) return undefined;
    const unit = await tx.unit.findUnique({ where: { id }, select: { endedOn: true } });
    return unit && !unit.endedOn ? undefined : { type: 'unit-unknown' };
  },

  /** A day that is agreed is not behind. */
  'project-day': async (_tx, _state, data, at) => {
    const from = localDate(at);
    return (textIn(data, 'deliverBy') ?? '') >= from
      ? undefined
      : { type: 'date-out-of-range', detail: { field: 'deliverBy', from } };
  },
};
