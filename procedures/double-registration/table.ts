import { defineProcedure } from '../../domain/case/define-procedure';
import { keepers } from '../../domain/people/roles';
import type { DoubleRegistrationState } from './data';
import { exitSteps } from './exits';
import { neverCameStages } from './never-came-steps';
import { reportingSteps } from './reporting-steps';
import { servingSteps } from './serving-steps';
import { doubleRegistrationWords } from './words';

// 双报到: an in-service member, whose relation is at his unit, reports to the community where he lives, takes up a post, an
// item of the menu or a wish, and serves; each January the year is fed back to his unit, and the next cycle begins. No
// document of the whole country rules it: every number is local practice. His own register says how he is reached; the case
// knows ids alone.

/** Where a case begins by how he stands in the register. Who stood further already is taken over from earlier records. */
const firstStages: Readonly<Record<string, string>> = {
  listed: 'LISTED',
  notified: 'NOTIFIED',
  reported: 'REPORTED',
  available: 'AVAILABLE',
  serving: 'SERVING',
  'never-came': 'NEVER_CAME_YEARLY',
  deferred: 'DEFERRED',
  unreported: 'UNREPORTED',
};

export const doubleRegistration = defineProcedure<DoubleRegistrationState>({
  id: 'double-registration',
  title: '双报到',
  code: 'BD',
  source: '各地关于在职党员到社区报到为群众服务的做法',
  subject: { kind: 'person' },
  start: { fields: {}, byProgram: true },
  home: ['community'],
  seats: {
    member: { person: 'member' },
    'community.office': {
      side: 'community',
      roles: ['community-worker'],
      deputies: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer'],
    },
    'community.secretary': {
      side: 'community',
      roles: ['secretary'],
      deputies: ['deputy-secretary', 'organisation-officer'],
    },
    'committee.office': { side: 'committee', roles: ['organisation-officer'], deputies: ['secretary'] },
    'target.office': {
      side: 'target',
      roles: ['community-worker'],
      deputies: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer'],
    },
    walker: { party: 'walker', title: '网格员' },
  },
  readers: {
    roles: [
      { side: 'community', roles: [...keepers, 'community-worker'], above: true },
      { side: 'target', roles: [...keepers, 'community-worker'], above: true },
    ],
    subject: 'all',
  },
  first: {
    among: Object.values(firstStages),
    pick: ({ data: { beganAs } }) => firstStages[beganAs] as string,
  },
  withdrawnTo: 'WITHDRAWN',
  words: doubleRegistrationWords,
  steps: { ...reportingSteps, ...servingSteps, ...neverCameStages, ...exitSteps },
});
