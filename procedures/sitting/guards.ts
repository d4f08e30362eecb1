import type { Finder, Guard } from '../../cases/guard';
import { typedWith } from '../../cases/typed';
import { listIn, textIn } from '../../domain/case/filled-in';
import { subjectOf } from '../../domain/case/subject';
import { localDate } from '../../domain/time/dates';
import { keepSittingText } from '../../registers/attendance/sitting-texts';
import { openOrganisation } from '../../registers/organisations/organisations';
import type { SittingState } from './data';
import { sittingTyped } from './fields';
import { kindsFit } from './opener';
import { jointSides } from './times';

/** What the registers are asked before a step of a sitting. */
export const sittingGuards: Record<string, Guard<SittingState>> = {
  'sitting-kinds': async (tx, state, data) => {
    const host = await openOrganisation(tx, state.data.hostId);
    return host && kindsFit(listIn(data, 'kinds') ?? [], host.kind) ? undefined : { type: 'kinds-not-of-host' };
  },

  /** Who keeps the list and who writes belong to those who hold it, as members or by an office. */
  'sitting-people': async (tx, state, data, at) => {
    const day = localDate(at);
    const hosts = [state.data.hostId, ...Object.values(state.sides), ...Object.values(jointSides(data))];
    for (const field of ['keeper', 'recorder']) {
      const personId = textIn(data, field);
      if (personId === undefined) continue;
      const [found] = await tx.$queryRaw<{ fits: boolean }[]>`
        SELECT EXISTS (SELECT 1 FROM member m
                        WHERE m.person_id = ${personId}::uuid AND m.standing = 'normal'
                          AND (m.branch_id = ANY(${hosts}::uuid[]) OR m.group_id = ANY(${hosts}::uuid[])))
            OR EXISTS (SELECT 1 FROM role_holding r
                        WHERE r.person_id = ${personId}::uuid AND r.organisation_id = ANY(${hosts}::uuid[])
                          AND r.from_date <= ${day}::date AND (r.to_date IS NULL OR r.to_date >= ${day}::date))
               AS fits`;
      if (!found?.fits) return { type: 'not-of-the-hosts', detail: { field } };
    }
    return undefined;
  },

  /** Others that hold it too are open, and each is named once. */
  'sitting-joint': async (tx, state, data) => {
    const joint = Object.entries(jointSides(data));
    const all = [state.data.hostId, ...joint.map(([, id]) => id)];
    for (const [field, id] of joint) {
      if (all.filter((one) => one === id).length > 1 || !(await openOrganisation(tx, id)))
        return { type: 'invalid-input', detail: { field } };
    }
    return undefined;
  },

  /** While people vote by phone its list stays open: who is on it may vote. */
  'sitting-voted': async (tx, state) => {
    const voting = await tx.ballot.count({ where: { caseId: state.caseId, closedAt: null } });
    return voting ? { type: 'ballot-still-open' } : undefined;
  },

  /** A list on which nobody is says nothing of anybody. */
  'sitting-marked': async (tx, state, _data, at) => {
    if (at < state.data.beginsAt) return { type: 'sitting-not-begun' };
    const sittingId = subjectOf(state).id;
    const marked = await tx.attendance.count({ where: { sittingId, mark: { in: ['present', 'late'] } } });
    return marked ? undefined : { type: 'nobody-marked' };
  },
};

export const sittingFinders: Record<string, Finder<SittingState>> = {
  /** What was typed with the step is kept with the sitting, for those who read it there: it is no fact of the case. */
  'sitting-texts': async (tx, state, offer, { at }, keys) => {
    const sittingId = subjectOf(state).id;
    const read = await typedWith(tx, keys, sittingTyped, offer.submissionId, at);
    const { place, agenda, minutes } = 'typed' in read ? read.typed : {};
    if (place) await tx.sitting.update({ where: { id: sittingId }, data: { place } });
    if (agenda) await keepSittingText(tx, keys, { sittingId, what: 'agenda', text: agenda });
    if (minutes) await keepSittingText(tx, keys, { sittingId, what: 'minutes', text: minutes });
    return {};
  },
};
