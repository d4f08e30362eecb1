import type { Finder, Guard } from '../../cases/guard';
import { textIn } from '../../domain/case/filled-in';
import { subjectOf } from '../../domain/case/subject';
import { localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import type { CoConstructionState } from './data';

/** Another one of the community that is not over; while this goes on nobody merges that one into this. */
async function openOther(tx: Transaction, state: CoConstructionState, id: string | undefined) {
  const [other] = await tx.$queryRaw<{ title: string }[]>`
    SELECT title FROM joint_project
     WHERE id = ${id ?? null}::uuid AND id <> ${subjectOf(state).id}::uuid AND closed_on IS NULL
       AND community_id = ${state.sides.community as string}::uuid FOR SHARE`;
  return other;
}

/** What the registers are asked before a step of 共驻共建. */
export const coConstructionGuards: Record<string, Guard<CoConstructionState>> = {
  /** A unit that takes it up is there. Persons and organisations are looked up with every field that names them. */
  'project-taker': async (tx, _state, data) => {
    const id = textIn(data, 'unitId');
    if (!id) return undefined;
    const unit = await tx.unit.findUnique({ where: { id }, select: { endedOn: true } });
    return unit && !unit.endedOn ? undefined : { type: 'unit-unknown' };
  },

  /** What it is a double of is another one of the same community, and not over. */
  'project-into': async (tx, state, data) =>
    (await openOther(tx, state, textIn(data, 'into'))) ? undefined : { type: 'project-not-open' },

  /** A day that is agreed is not behind. */
  'project-day': async (_tx, _state, data, at) => {
    const from = localDate(at);
    return (textIn(data, 'deliverBy') ?? '') >= from
      ? undefined
      : { type: 'date-out-of-range', detail: { field: 'deliverBy', from } };
  },
};

/** What is looked up in the registers for a step of 共驻共建: what the one is called that this is merged into. */
export const coConstructionFinders: Record<string, Finder<CoConstructionState>> = {
  'project-into': async (tx, state, { data }) => {
    const other = await openOther(tx, state, textIn(data, 'into'));
    return { found: { into: other ? [other.title] : [] } };
  },
};
