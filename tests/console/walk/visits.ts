import type { TownPerson } from '../../support/town';

/** Who looks: an office of the town, whom the case is about, or nobody who is signed in. */
export type Visitor = TownPerson | 'member' | 'nobody';

/** What the walk has to look at. */
export interface Sights {
  caseId: string;
  memberId: string;
  organisationId: string;
  batchId: string;
  /** Of the officer of east: a refused import, and a comparison. */
  importId: string;
  comparisonId: string;
  /** Somebody in office. */
  holderId: string;
  ballotId: string;
  /** Of east1: one whose list is being kept, and one whose list is closed. */
  sittingId: string;
  closedSittingId: string;
  /** A list of a bank, with a line that is clear and one that is not. */
  paymentListId: string;
  /** Whose book has a row, and a hand-over to it. */
  committeeId: string;
  handOverId: string;
  /** Of east: with a letter to look at. */
  letterRoundId: string;
  /** A registrant of east whom nobody has followed up. */
  idleId: string;
  eastId: string;
  /** A unit of east, with somebody of it who has reported. */
  unitId: string;
  /** A post of the east that somebody has claimed. */
  openingId: string;
  /** A registrant of east, and a list of a unit that waits to be taken. */
  registrantId: string;
  registrantListId: string;
  /** Somebody who missed his duty for three months. */
  watchedId: string;
}

/** A page, by the path of its route, with what stands in it. */
export interface Visit {
  route: string;
  as: Visitor;
  /** Its address; the route itself by default. */
  at?: (sights: Sights) => string;
}

/** Every route of the console, with who opens it in the walk: a route that is not here fails. */
export const visits: readonly Visit[] = [
  { route: '/', as: 'eastOfficer' },
  { route: '/', as: 'member' },
  { route: '/', as: 'nobody' },
  { route: '/password', as: 'eastOfficer' },
  { route: '/tasks/$list', as: 'eastOfficer', at: () => '/tasks/todo' },
  { route: '/tasks/$list', as: 'eastOfficer', at: () => '/tasks/done' },
  { route: '/cases/$id', as: 'eastOfficer', at: ({ caseId }) => `/cases/${caseId}` },
  { route: '/cases/$id', as: 'member', at: ({ caseId }) => `/cases/${caseId}` },
  { route: '/cases', as: 'streetOfficer' },
  { route: '/start', as: 'east1Secretary' },
  { route: '/start/$procedure', as: 'east1Secretary', at: () => '/start/relation-transfer' },
  { route: '/start/$procedure', as: 'east1Secretary', at: () => '/start/pocket-visit' },
  {
    route: '/start/$procedure',
    as: 'east1Secretary',
    at: ({ memberId }) => `/start/relation-transfer?memberId=${memberId}`,
  },
  { route: '/members', as: 'east1Secretary' },
  { route: '/members/$id', as: 'east1Secretary', at: ({ memberId }) => `/members/${memberId}` },
  { route: '/organisations', as: 'streetOfficer' },
  { route: '/organisations/$id', as: 'administrator', at: ({ organisationId }) => `/organisations/${organisationId}` },
  { route: '/batches', as: 'east1Secretary' },
  { route: '/batches/new', as: 'east1Secretary' },
  { route: '/batches/$id', as: 'east1Secretary', at: ({ batchId }) => `/batches/${batchId}` },
  { route: '/organisations/$id', as: 'streetOfficer', at: ({ organisationId }) => `/organisations/${organisationId}` },
  { route: '/people', as: 'administrator' },
  { route: '/people/new', as: 'administrator' },
  { route: '/people/$id', as: 'administrator', at: ({ holderId }) => `/people/${holderId}` },
  { route: '/registrants', as: 'eastOfficer' },
  { route: '/registrants/new', as: 'eastOfficer' },
  { route: '/registrants/$id', as: 'eastOfficer', at: ({ registrantId }) => `/registrants/${registrantId}` },
  { route: '/registrant-lists', as: 'eastOfficer' },
  { route: '/registrant-lists/new', as: 'eastOfficer' },
  {
    route: '/registrant-lists/$id',
    as: 'eastOfficer',
    at: ({ registrantListId }) => `/registrant-lists/${registrantListId}`,
  },
  { route: '/grids', as: 'eastOfficer' },
  { route: '/my-registrations', as: 'member' },
  { route: '/report', as: 'nobody' },
  { route: '/approvals', as: 'administrator' },
  { route: '/handovers', as: 'eastOfficer' },
  { route: '/assignments', as: 'eastOfficer' },
  { route: '/openings', as: 'eastOfficer' },
  { route: '/openings/$id', as: 'eastOfficer', at: ({ openingId }) => `/openings/${openingId}` },
  { route: '/serving', as: 'eastOfficer' },
  { route: '/services', as: 'eastOfficer' },
  { route: '/my-services', as: 'member' },
  { route: '/received', as: 'nobody' },
  {
    route: '/three-nots',
    as: 'eastOfficer',
    at: ({ eastId }) => `/three-nots?organisationId=${eastId}&duty=life&level=3`,
  },
  {
    route: '/dry-runs/$id',
    as: 'east1Secretary',
    at: ({ organisationId }) => `/dry-runs/${organisationId}`,
  },
  { route: '/members/$id', as: 'eastOfficer', at: ({ watchedId }) => `/members/${watchedId}?tab=duties` },
  { route: '/outside-organisations', as: 'eastOfficer' },
  { route: '/exemptions', as: 'east1Secretary' },
  { route: '/life/attendance', as: 'eastOfficer' },
  { route: '/life/lines', as: 'eastOfficer' },
  { route: '/life/members', as: 'eastOfficer' },
  { route: '/life/plan', as: 'eastOfficer' },
  { route: '/life/plan-lines', as: 'eastOfficer' },
  { route: '/life/study', as: 'eastOfficer' },
  { route: '/life/year', as: 'east1Secretary' },
  { route: '/members/$id', as: 'eastOfficer', at: ({ memberId }) => `/members/${memberId}?tab=life` },
  { route: '/lists', as: 'streetOfficer' },
  { route: '/settings', as: 'administrator' },
  {
    route: '/settings/rules',
    as: 'administrator',
    at: ({ organisationId }) => `/settings/rules?procedure=relation-transfer&organisationId=${organisationId}`,
  },
  {
    route: '/settings/values',
    as: 'administrator',
    at: ({ organisationId }) => `/settings/values?organisationId=${organisationId}`,
  },
  { route: '/settings/calendar', as: 'streetOfficer' },
  {
    route: '/settings/templates',
    as: 'administrator',
    at: ({ organisationId }) => `/settings/templates?organisationId=${organisationId}`,
  },
  { route: '/settings/channels', as: 'streetOfficer' },
  { route: '/rehearsals', as: 'streetOfficer' },
  { route: '/welcome', as: 'administrator' },
  { route: '/check-up', as: 'streetOfficer' },
  { route: '/check-up', as: 'streetOfficer', at: () => '/check-up?symptom=no-phone' },
  { route: '/members', as: 'administrator', at: () => '/members?kind=full' },
  { route: '/members/new', as: 'eastOfficer' },
  { route: '/members/$id', as: 'eastOfficer', at: ({ memberId }) => `/members/${memberId}?tab=relations` },
  { route: '/members/$id', as: 'eastOfficer', at: ({ memberId }) => `/members/${memberId}?tab=cases` },
  { route: '/members/$id', as: 'eastOfficer', at: ({ memberId }) => `/members/${memberId}?card=true` },
  { route: '/imports', as: 'eastOfficer' },
  { route: '/imports/new', as: 'eastOfficer' },
  { route: '/imports/$id', as: 'eastOfficer', at: ({ importId }) => `/imports/${importId}` },
  { route: '/national/differences', as: 'eastOfficer' },
  { route: '/national/$id', as: 'eastOfficer', at: ({ comparisonId }) => `/national/${comparisonId}` },
  { route: '/side-tasks', as: 'eastOfficer' },
  { route: '/dues', as: 'east1Secretary' },
  { route: '/my-dues', as: 'member' },
  { route: '/members/$id', as: 'east1Secretary', at: ({ memberId }) => `/members/${memberId}?tab=dues` },
  { route: '/own-lists/$procedure/$list', as: 'eastOfficer', at: () => '/own-lists/dues-round/arrears' },
  { route: '/mine', as: 'member' },
  { route: '/notices', as: 'member' },
  { route: '/notices', as: 'eastOfficer' },
  { route: '/me', as: 'member' },
  { route: '/me', as: 'eastOfficer' },
  { route: '/ballots', as: 'member' },
  { route: '/ballots/$id', as: 'member', at: ({ ballotId }) => `/ballots/${ballotId}` },
  { route: '/papers/$id', as: 'member', at: ({ caseId }) => `/papers/${caseId}` },
  { route: '/verify', as: 'nobody' },
  { route: '/verify/$code', as: 'nobody', at: () => '/verify/ABCD-EFGH-JKMN' },
  {
    route: '/own-lists/$procedure/$list',
    as: 'east1Secretary',
    at: () => '/own-lists/relation-transfer/household-apart',
  },
  { route: '/own-lists/$procedure/$list', as: 'east1Secretary', at: () => '/own-lists/pocket-visit/pocket-members' },
  { route: '/statistics/$procedure', as: 'streetOfficer', at: () => '/statistics/relation-transfer' },
  { route: '/statistics/$procedure/$figure', as: 'streetOfficer', at: () => '/statistics/relation-transfer/open' },
  { route: '/payment-lists', as: 'east1Secretary' },
  { route: '/payment-lists/new', as: 'east1Secretary' },
  { route: '/payment-lists/$id', as: 'east1Secretary', at: ({ paymentListId }) => `/payment-lists/${paymentListId}` },
  {
    route: '/payment-lists/$id',
    as: 'eastOfficer',
    at: ({ paymentListId }) => `/payment-lists/${paymentListId}?show=unclear`,
  },
  { route: '/books', as: 'eastOfficer' },
  { route: '/books/$committeeId', as: 'eastOfficer', at: ({ committeeId }) => `/books/${committeeId}` },
  { route: '/dues-figures', as: 'eastOfficer' },
  { route: '/dues-figures/names', as: 'eastOfficer', at: () => '/dues-figures/names?figure=due' },
  { route: '/hand-overs', as: 'eastOfficer' },
  { route: '/hand-overs/$id', as: 'eastOfficer', at: ({ handOverId }) => `/hand-overs/${handOverId}` },
  { route: '/dues-published', as: 'east1Secretary' },
  { route: '/large-gifts', as: 'eastOfficer' },
  { route: '/unit-letters', as: 'eastOfficer' },
  { route: '/unit-letters/$id', as: 'eastOfficer', at: ({ letterRoundId }) => `/unit-letters/${letterRoundId}` },
  { route: '/never-came', as: 'eastOfficer' },
  { route: '/never-came/$id', as: 'eastOfficer', at: ({ idleId }) => `/never-came/${idleId}` },
  { route: '/thanks-wish', as: 'member' },
  { route: '/relay-lines', as: 'east1Secretary' },
  { route: '/sittings', as: 'east1Secretary' },
  { route: '/sittings/$id', as: 'east1Secretary', at: ({ sittingId }) => `/sittings/${sittingId}` },
  { route: '/sittings/$id', as: 'east1Secretary', at: ({ closedSittingId }) => `/sittings/${closedSittingId}` },
  { route: '/sittings/$id', as: 'member', at: ({ sittingId }) => `/sittings/${sittingId}` },
  { route: '/sitting-codes/$id', as: 'east1Secretary', at: ({ sittingId }) => `/sitting-codes/${sittingId}` },
  { route: '/my-sittings', as: 'member' },
  { route: '/my-sittings/$id', as: 'member', at: ({ sittingId }) => `/my-sittings/${sittingId}` },
  { route: '/my-sittings/$id', as: 'member', at: ({ closedSittingId }) => `/my-sittings/${closedSittingId}` },
  { route: '/boards', as: 'eastOfficer' },
  { route: '/boards', as: 'streetOfficer', at: () => '/boards?by=unit' },
  { route: '/boards/names', as: 'eastOfficer', at: () => '/boards/names?figure=listed' },
  { route: '/boards/$id', as: 'eastOfficer', at: ({ eastId }) => `/boards/${eastId}` },
  { route: '/services/figures', as: 'eastOfficer' },
  { route: '/units', as: 'eastOfficer' },
  { route: '/units/$id', as: 'eastOfficer', at: ({ unitId }) => `/units/${unitId}` },
  { route: '/units/resources', as: 'eastOfficer' },
  { route: '/units/pairings', as: 'eastOfficer' },
  { route: '/units/figures', as: 'eastOfficer' },
  { route: '/units/projects', as: 'eastOfficer' },
  { route: '/units/opinions', as: 'eastOfficer' },
  { route: '/units/council', as: 'streetOfficer' },
  { route: '/units/answers', as: 'eastOfficer' },
  {
    route: '/units/consents',
    as: 'eastOfficer',
    at: ({ registrantId }) => `/units/consents?registrantId=${registrantId}`,
  },
  { route: '/audit', as: 'administrator' },
  { route: '/audit-checks', as: 'administrator' },
  { route: '/sweeps', as: 'administrator' },
  { route: '/starts', as: 'administrator' },
];
