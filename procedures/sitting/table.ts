import { defineProcedure } from '../../domain/case/define-procedure';
import type { Place } from '../../domain/case/procedure';
import { callOffSitting, noteNotHeld } from '../../domain/effects/attendance';
import { attendanceSteps } from './attendance-steps';
import type { SittingState } from './data';
import { beginsField, kindsField } from './fields';
import { minutesSteps } from './minutes-steps';
import { planningSteps } from './planning-steps';
import { takenBackValues } from './times';
import { sittingWords } from './words';

// 一次集会: what happens; its kinds are what it counts as, so one notice, one list and one set of minutes serve them all.
// 《中国共产党支部工作条例（试行）》第四章. What is absent is absent only once the keeper has closed the list, and only from
// there on is anybody told. A sitting that nobody held stands on the list of its branch, and on no member's.

const office: Place = {
  side: 'branch',
  roles: ['organisation-commissioner'],
  deputies: ['secretary', 'deputy-secretary'],
};
const secretary: Place = { side: 'branch', roles: ['secretary'], deputies: ['deputy-secretary'] };

/** Of an organisation that holds it too. */
const joint = (side: string): Place => ({ ...secretary, side });

export const sitting = defineProcedure<SittingState>({
  id: 'sitting',
  title: '集会',
  code: 'ZH',
  source: '《中国共产党支部工作条例（试行）》第四章；《中国共产党党员教育管理工作条例》第四章',
  subject: { kind: 'matter', of: 'sitting' },
  start: {
    fields: {
      organisationId: { title: '召开的党组织', type: 'organisation', required: true },
      beginsAt: beginsField,
      kinds: kindsField,
    },
  },
  seats: {
    office,
    secretary,
    hosts: { anyOf: [joint('joint1'), joint('joint2'), joint('joint3')] },
    keeper: { party: 'keeper', title: '签到人' },
    recorder: { party: 'recorder', title: '记录人' },
    committee: {
      side: 'committee',
      roles: ['organisation-officer', 'organisation-commissioner'],
      deputies: ['secretary', 'deputy-secretary'],
    },
  },
  home: ['branch'],
  first: 'PLANNED',
  withdrawnTo: 'CANCELLED',
  words: sittingWords,
  steps: {
    ...planningSteps,
    ...attendanceSteps,
    ...minutesSteps,
    ARCHIVED: { title: '已归档' },
    CANCELLED: { title: '已取消', onEntry: [callOffSitting(takenBackValues)], tellOnEntry: ['secretary'] },
    NOT_HELD: { title: '未召开', onEntry: [noteNotHeld(() => ({}))], tellOnEntry: ['secretary', 'committee'] },
  },
});
