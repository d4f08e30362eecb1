import type { Finder, Guard } from '../../cases/guard';
import { subjectOf } from '../../domain/case/subject';
import { localDate } from '../../domain/time/dates';
import type { UnitRegistrationState, UnitYearFound } from './data';

/** What the registers are asked before a step of 单位报到. */
export const unitRegistrationGuards: Record<string, Guard<UnitRegistrationState>> = {
  /** At least one need, resource or project of it is listed. */
  'unit-lists-there': async (tx, state) => {
    const { id } = subjectOf(state);
    const [row] = await tx.$queryRaw<{ there: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM unit_resource r WHERE r.unit_id = ${id}::uuid AND r.off_on IS NULL)
          OR EXISTS (SELECT 1 FROM joint_project p
                      WHERE (p.raised_by_unit_id = ${id}::uuid OR p.taken_by_unit_id = ${id}::uuid)
                        AND p.ending IS DISTINCT FROM 'withdrawn') AS there`;
    return row?.there ? undefined : { type: 'unit-lists-empty' };
  },

  /** Every community that was asked has answered, or its time is over. */
  'unit-opinions-in': async (tx, state, _data, at) => {
    const [row] = await tx.$queryRaw<{ open: number }[]>`
      SELECT count(*)::int AS open FROM unit_opinion
       WHERE unit_id = ${subjectOf(state).id}::uuid AND year = ${state.data.year ?? 0}::int AND answer IS NULL
         AND due_on >= ${localDate(at)}::date`;
    return row?.open ? { type: 'unit-opinions-open' } : undefined;
  },
};

/** What is put on record with an appraisal: numbers that nobody types. */
export const unitRegistrationFinders: Record<string, Finder<UnitRegistrationState>> = {
  'unit-year': async (tx, state) => {
    const [id, year] = [subjectOf(state).id, state.data.year ?? 0];
    const [found] = await tx.$queryRaw<UnitYearFound[]>`
      SELECT (SELECT count(*)::int FROM unit_opinion WHERE unit_id = ${id}::uuid AND year = ${year}::int) AS asked,
             (SELECT count(answer)::int FROM unit_opinion WHERE unit_id = ${id}::uuid AND year = ${year}::int) AS answered,
             count(*) FILTER (WHERE extract(year FROM p.agreed_on) = ${year}::int)::int AS agreed,
             count(*) FILTER (WHERE extract(year FROM p.delivered_on) = ${year}::int)::int AS delivered
        FROM joint_project p WHERE p.taken_by_unit_id = ${id}::uuid`;
    return { found: { ...found } };
  },
};
