import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { base } from '../api/client';
import { Frame } from './frame';
import { filterSearch } from './list/filter';
import { Failure } from './states/failure';
import { Loading } from './states/loading';
import { Missing } from './states/missing';

// The filters of a list stand in the address, so that it comes back where it was left.
const root = createRootRoute({ component: Frame, notFoundComponent: Missing, validateSearch: filterSearch });
const page = { getParentRoute: () => root } as const;

const children = [
  createRoute({
    ...page,
    path: '/',
    component: lazyRouteComponent(() => import('../pages/home/home-page'), 'HomePage'),
  }),
  createRoute({
    ...page,
    path: '/password',
    component: lazyRouteComponent(() => import('../pages/password/own-password-page'), 'OwnPasswordPage'),
  }),
  createRoute({
    ...page,
    path: '/tasks/$list',
    component: lazyRouteComponent(() => import('../pages/tasks/task-list-page'), 'TaskListPage'),
  }),
  createRoute({
    ...page,
    path: '/cases/$id',
    component: lazyRouteComponent(() => import('../pages/case/case-page'), 'CasePage'),
  }),
  createRoute({
    ...page,
    path: '/cases',
    component: lazyRouteComponent(() => import('../pages/cases/cases-page'), 'CasesPage'),
  }),
  createRoute({
    ...page,
    path: '/start',
    component: lazyRouteComponent(() => import('../pages/start/choose-page'), 'ChoosePage'),
  }),
  createRoute({
    ...page,
    path: '/start/$procedure',
    component: lazyRouteComponent(() => import('../pages/start/start-page'), 'StartPage'),
  }),
  createRoute({
    ...page,
    path: '/members',
    component: lazyRouteComponent(() => import('../pages/members/members-page'), 'MembersPage'),
  }),
  createRoute({
    ...page,
    path: '/members/$id',
    component: lazyRouteComponent(() => import('../pages/member/member-page'), 'MemberPage'),
  }),
  createRoute({
    ...page,
    path: '/organisations',
    component: lazyRouteComponent(() => import('../pages/organisations/organisations-page'), 'OrganisationsPage'),
  }),
  createRoute({
    ...page,
    path: '/organisations/$id',
    component: lazyRouteComponent(() => import('../pages/organisations/organisations-page'), 'OrganisationsPage'),
  }),
  createRoute({
    ...page,
    path: '/boards',
    component: lazyRouteComponent(() => import('../pages/boards/boards-page'), 'BoardsPage'),
  }),
  createRoute({
    ...page,
    path: '/boards/names',
    component: lazyRouteComponent(() => import('../pages/boards/board-names-page'), 'BoardNamesPage'),
  }),
  createRoute({
    ...page,
    path: '/boards/$id',
    component: lazyRouteComponent(() => import('../pages/boards/lanes-page'), 'LanesPage'),
  }),
  createRoute({
    ...page,
    path: '/registrants',
    component: lazyRouteComponent(() => import('../pages/registrants/registrants-page'), 'RegistrantsPage'),
  }),
  createRoute({
    ...page,
    path: '/registrants/new',
    component: lazyRouteComponent(() => import('../pages/registrants/new-registrant-page'), 'NewRegistrantPage'),
  }),
  createRoute({
    ...page,
    path: '/registrants/$id',
    component: lazyRouteComponent(() => import('../pages/registrants/registrant-page'), 'RegistrantPage'),
  }),
  createRoute({
    ...page,
    path: '/registrant-lists',
    component: lazyRouteComponent(
      () => import('../pages/registrant-lists/registrant-lists-page'),
      'RegistrantListsPage',
    ),
  }),
  createRoute({
    ...page,
    path: '/registrant-lists/new',
    component: lazyRouteComponent(
      () => import('../pages/registrant-lists/new-registrant-list-page'),
      'NewRegistrantListPage',
    ),
  }),
  createRoute({
    ...page,
    path: '/registrant-lists/$id',
    component: lazyRouteComponent(() => import('../pages/registrant-lists/registrant-list-page'), 'RegistrantListPage'),
  }),
  createRoute({
    ...page,
    path: '/grids',
    component: lazyRouteComponent(() => import('../pages/grids/grids-page'), 'GridsPage'),
  }),
  createRoute({
    ...page,
    path: '/my-registrations',
    component: lazyRouteComponent(
      () => import('../pages/my-registrations/my-registrations-page'),
      'MyRegistrationsPage',
    ),
  }),
  createRoute({
    ...page,
    path: '/report',
    component: lazyRouteComponent(() => import('../pages/report/report-page'), 'ReportPage'),
  }),
  createRoute({
    ...page,
    path: '/units',
    component: lazyRouteComponent(() => import('../pages/units/units-page'), 'UnitsPage'),
  }),
  createRoute({
    ...page,
    path: '/units/resources',
    component: lazyRouteComponent(() => import('../pages/units/resources-page'), 'ResourcesPage'),
  }),
  createRoute({
    ...page,
    path: '/units/projects',
    component: lazyRouteComponent(() => import('../pages/units/projects-page'), 'ProjectsPage'),
  }),
  createRoute({
    ...page,
    path: '/units/opinions',
    component: lazyRouteComponent(() => import('../pages/units/opinions-page'), 'OpinionsPage'),
  }),
  createRoute({
    ...page,
    path: '/units/council',
    component: lazyRouteComponent(() => import('../pages/units/council-page'), 'CouncilPage'),
  }),
  createRoute({
    ...page,
    path: '/units/answers',
    component: lazyRouteComponent(() => import('../pages/units/answers-page'), 'AnswersPage'),
  }),
  createRoute({
    ...page,
    path: '/units/consents',
    component: lazyRouteComponent(() => import('../pages/units/consents-page'), 'ConsentsPage'),
  }),
  createRoute({
    ...page,
    path: '/units/$id',
    component: lazyRouteComponent(() => import('../pages/units/unit-page'), 'UnitPage'),
  }),
  createRoute({
    ...page,
    path: '/exemptions',
    component: lazyRouteComponent(() => import('../pages/exemptions/exemptions-page'), 'ExemptionsPage'),
  }),
  createRoute({
    ...page,
    path: '/life/attendance',
    component: lazyRouteComponent(() => import('../pages/life/attendance-page'), 'AttendancePage'),
  }),
  createRoute({
    ...page,
    path: '/life/lines',
    component: lazyRouteComponent(() => import('../pages/life/lines-page'), 'LinesPage'),
  }),
  createRoute({
    ...page,
    path: '/life/members',
    component: lazyRouteComponent(() => import('../pages/life/members-page'), 'MembersAttendancePage'),
  }),
  createRoute({
    ...page,
    path: '/life/plan',
    component: lazyRouteComponent(() => import('../pages/life/plan-page'), 'PlanPage'),
  }),
  createRoute({
    ...page,
    path: '/life/plan-lines',
    component: lazyRouteComponent(() => import('../pages/life/plan-lines-page'), 'PlanLinesPage'),
  }),
  createRoute({
    ...page,
    path: '/life/study',
    component: lazyRouteComponent(() => import('../pages/life/study-page'), 'StudyPage'),
  }),
  createRoute({
    ...page,
    path: '/life/year',
    component: lazyRouteComponent(() => import('../pages/life/year-page'), 'YearPage'),
  }),
  createRoute({
    ...page,
    path: '/books',
    component: lazyRouteComponent(() => import('../pages/books/books-page'), 'BooksPage'),
  }),
  createRoute({
    ...page,
    path: '/books/$committeeId',
    component: lazyRouteComponent(() => import('../pages/books/book-page'), 'BookPage'),
  }),
  createRoute({
    ...page,
    path: '/dues-figures',
    component: lazyRouteComponent(() => import('../pages/dues-figures/dues-figures-page'), 'DuesFiguresPage'),
  }),
  createRoute({
    ...page,
    path: '/dues-figures/names',
    component: lazyRouteComponent(() => import('../pages/dues-figures/dues-names-page'), 'DuesNamesPage'),
  }),
  createRoute({
    ...page,
    path: '/hand-overs',
    component: lazyRouteComponent(() => import('../pages/hand-overs/hand-overs-page'), 'HandOversPage'),
  }),
  createRoute({
    ...page,
    path: '/hand-overs/$id',
    component: lazyRouteComponent(() => import('../pages/hand-overs/hand-over-page'), 'HandOverPage'),
  }),
  createRoute({
    ...page,
    path: '/dues-published',
    component: lazyRouteComponent(() => import('../pages/dues-published/dues-published-page'), 'DuesPublishedPage'),
  }),
  createRoute({
    ...page,
    path: '/large-gifts',
    component: lazyRouteComponent(() => import('../pages/large-gifts/large-gifts-page'), 'LargeGiftsPage'),
  }),
  createRoute({
    ...page,
    path: '/unit-letters',
    component: lazyRouteComponent(() => import('../pages/unit-letters/letter-rounds-page'), 'LetterRoundsPage'),
  }),
  createRoute({
    ...page,
    path: '/unit-letters/$id',
    component: lazyRouteComponent(() => import('../pages/unit-letters/letter-round-page'), 'LetterRoundPage'),
  }),
  createRoute({
    ...page,
    path: '/never-came',
    component: lazyRouteComponent(() => import('../pages/never-came/never-came-page'), 'NeverCamePage'),
  }),
  createRoute({
    ...page,
    path: '/never-came/$id',
    component: lazyRouteComponent(() => import('../pages/never-came/idle-days-page'), 'IdleDaysPage'),
  }),
  createRoute({
    ...page,
    path: '/thanks-wish',
    component: lazyRouteComponent(() => import('../pages/thanks-wish/thanks-wish-page'), 'ThanksWishPage'),
  }),
  createRoute({
    ...page,
    path: '/payment-lists',
    component: lazyRouteComponent(() => import('../pages/payment-lists/payment-lists-page'), 'PaymentListsPage'),
  }),
  createRoute({
    ...page,
    path: '/payment-lists/new',
    component: lazyRouteComponent(() => import('../pages/payment-lists/new-payment-list-page'), 'NewPaymentListPage'),
  }),
  createRoute({
    ...page,
    path: '/payment-lists/$id',
    component: lazyRouteComponent(() => import('../pages/payment-list/payment-list-page'), 'PaymentListPage'),
  }),
  createRoute({
    ...page,
    path: '/lists',
    component: lazyRouteComponent(() => import('../pages/places/places-page'), 'ListsPage'),
  }),
  createRoute({
    ...page,
    path: '/settings',
    component: lazyRouteComponent(() => import('../pages/places/places-page'), 'SettingsPage'),
  }),
  createRoute({
    ...page,
    path: '/settings/rules',
    component: lazyRouteComponent(() => import('../pages/rules/rules-page'), 'RulesPage'),
  }),
  createRoute({
    ...page,
    path: '/settings/values',
    component: lazyRouteComponent(() => import('../pages/setting-values/settings-page'), 'SettingValuesPage'),
  }),
  createRoute({
    ...page,
    path: '/settings/calendar',
    component: lazyRouteComponent(() => import('../pages/calendar/calendar-page'), 'CalendarPage'),
  }),
  createRoute({
    ...page,
    path: '/settings/templates',
    component: lazyRouteComponent(() => import('../pages/templates/templates-page'), 'TemplatesPage'),
  }),
  createRoute({
    ...page,
    path: '/settings/channels',
    component: lazyRouteComponent(() => import('../pages/channels/deliveries-page'), 'DeliveriesPage'),
  }),
  createRoute({
    ...page,
    path: '/rehearsals',
    component: lazyRouteComponent(() => import('../pages/rehearsals/rehearsals-page'), 'RehearsalsPage'),
  }),
  createRoute({
    ...page,
    path: '/dues',
    component: lazyRouteComponent(() => import('../pages/dues/dues-page'), 'DuesPage'),
  }),
  createRoute({
    ...page,
    path: '/my-dues',
    component: lazyRouteComponent(() => import('../pages/dues/my-dues-page'), 'MyDuesPage'),
  }),
  createRoute({
    ...page,
    path: '/mine',
    component: lazyRouteComponent(() => import('../pages/mine/mine-page'), 'MinePage'),
  }),
  createRoute({
    ...page,
    path: '/openings',
    component: lazyRouteComponent(() => import('../pages/openings/openings-page'), 'OpeningsPage'),
  }),
  createRoute({
    ...page,
    path: '/openings/$id',
    component: lazyRouteComponent(() => import('../pages/openings/opening-page'), 'OpeningPage'),
  }),
  createRoute({
    ...page,
    path: '/serving',
    component: lazyRouteComponent(() => import('../pages/openings/serving-page'), 'ServingPage'),
  }),
  createRoute({
    ...page,
    path: '/services',
    component: lazyRouteComponent(() => import('../pages/services/services-page'), 'ServicesPage'),
  }),
  createRoute({
    ...page,
    path: '/my-services',
    component: lazyRouteComponent(() => import('../pages/my-services/my-services-page'), 'MyServicesPage'),
  }),
  createRoute({
    ...page,
    path: '/received',
    component: lazyRouteComponent(() => import('../pages/received/received-page'), 'ReceivedPage'),
  }),
  createRoute({
    ...page,
    path: '/assignments',
    component: lazyRouteComponent(() => import('../pages/assignments/assignments-page'), 'AssignmentsPage'),
  }),
  createRoute({
    ...page,
    path: '/three-nots',
    component: lazyRouteComponent(() => import('../pages/three-nots/three-nots-page'), 'ThreeNotsPage'),
  }),
  createRoute({
    ...page,
    path: '/dry-runs/$id',
    component: lazyRouteComponent(() => import('../pages/dry-run/dry-run-page'), 'DryRunPage'),
  }),
  createRoute({
    ...page,
    path: '/notices',
    component: lazyRouteComponent(() => import('../pages/notices/notices-page'), 'NoticesPage'),
  }),
  createRoute({
    ...page,
    path: '/me',
    component: lazyRouteComponent(() => import('../pages/me/me-page'), 'MePage'),
  }),
  createRoute({
    ...page,
    path: '/ballots',
    component: lazyRouteComponent(() => import('../pages/ballots/ballots-page'), 'BallotsPage'),
  }),
  createRoute({
    ...page,
    path: '/ballots/$id',
    component: lazyRouteComponent(() => import('../pages/ballots/ballot-page'), 'BallotPage'),
  }),
  createRoute({
    ...page,
    path: '/papers/$id',
    component: lazyRouteComponent(() => import('../pages/papers/papers-page'), 'PapersPage'),
  }),
  createRoute({
    ...page,
    path: '/verify',
    component: lazyRouteComponent(() => import('../pages/verify/signed-in-page'), 'SignedInVerifyPage'),
  }),
  createRoute({
    ...page,
    path: '/verify/$code',
    component: lazyRouteComponent(() => import('../pages/verify/signed-in-page'), 'SignedInVerifyPage'),
  }),
  createRoute({
    ...page,
    path: '/own-lists/$procedure/$list',
    component: lazyRouteComponent(() => import('../pages/own-list/own-list-page'), 'OwnListPage'),
  }),
  createRoute({
    ...page,
    path: '/statistics/$procedure',
    component: lazyRouteComponent(() => import('../pages/statistics/statistics-page'), 'StatisticsPage'),
  }),
  createRoute({
    ...page,
    path: '/statistics/$procedure/$figure',
    component: lazyRouteComponent(() => import('../pages/statistics/names-page'), 'StatisticsNamesPage'),
  }),
  createRoute({
    ...page,
    path: '/relay-lines',
    component: lazyRouteComponent(() => import('../pages/relay-lines/relay-lines-page'), 'RelayLinesPage'),
  }),
  createRoute({
    ...page,
    path: '/audit',
    component: lazyRouteComponent(() => import('../pages/audit/audit-page'), 'AuditPage'),
  }),
  createRoute({
    ...page,
    path: '/audit-checks',
    component: lazyRouteComponent(() => import('../pages/audit-checks/audit-checks-page'), 'AuditChecksPage'),
  }),
  createRoute({
    ...page,
    path: '/sweeps',
    component: lazyRouteComponent(() => import('../pages/sweeps/sweeps-page'), 'SweepsPage'),
  }),
  createRoute({
    ...page,
    path: '/starts',
    component: lazyRouteComponent(() => import('../pages/starts/starts-page'), 'StartsPage'),
  }),
  createRoute({
    ...page,
    path: '/batches',
    component: lazyRouteComponent(() => import('../pages/batches/batches-page'), 'BatchesPage'),
  }),
  createRoute({
    ...page,
    path: '/batches/new',
    component: lazyRouteComponent(() => import('../pages/batches/new-batch-page'), 'NewBatchPage'),
  }),
  createRoute({
    ...page,
    path: '/batches/$id',
    component: lazyRouteComponent(() => import('../pages/batches/batch-page'), 'BatchPage'),
  }),
  createRoute({
    ...page,
    path: '/welcome',
    component: lazyRouteComponent(() => import('../pages/welcome/welcome-page'), 'WelcomePage'),
  }),
  createRoute({
    ...page,
    path: '/check-up',
    component: lazyRouteComponent(() => import('../pages/check-up/check-up-page'), 'CheckUpPage'),
  }),
  createRoute({
    ...page,
    path: '/members/new',
    component: lazyRouteComponent(() => import('../pages/new-member/new-member-page'), 'NewMemberPage'),
  }),
  createRoute({
    ...page,
    path: '/imports',
    component: lazyRouteComponent(() => import('../pages/imports/imports-page'), 'ImportsPage'),
  }),
  createRoute({
    ...page,
    path: '/imports/new',
    component: lazyRouteComponent(() => import('../pages/new-import/new-import-page'), 'NewImportPage'),
  }),
  createRoute({
    ...page,
    path: '/imports/$id',
    component: lazyRouteComponent(() => import('../pages/import/import-page'), 'ImportPage'),
  }),
  createRoute({
    ...page,
    path: '/national/differences',
    component: lazyRouteComponent(() => import('../pages/national-differences/compare-page'), 'ComparePage'),
  }),
  createRoute({
    ...page,
    path: '/national/$id',
    component: lazyRouteComponent(() => import('../pages/national-differences/differences-page'), 'DifferencesPage'),
  }),
  createRoute({
    ...page,
    path: '/side-tasks',
    component: lazyRouteComponent(() => import('../pages/side-tasks/side-tasks-page'), 'SideTasksPage'),
  }),
  createRoute({
    ...page,
    path: '/people',
    component: lazyRouteComponent(() => import('../pages/people/people-page'), 'PeoplePage'),
  }),
  createRoute({
    ...page,
    path: '/people/new',
    component: lazyRouteComponent(() => import('../pages/people/new-person-page'), 'NewPersonPage'),
  }),
  createRoute({
    ...page,
    path: '/people/$id',
    component: lazyRouteComponent(() => import('../pages/people/person-page'), 'PersonPage'),
  }),
  createRoute({
    ...page,
    path: '/approvals',
    component: lazyRouteComponent(() => import('../pages/approvals/approvals-page'), 'ApprovalsPage'),
  }),
  createRoute({
    ...page,
    path: '/handovers',
    component: lazyRouteComponent(() => import('../pages/handovers/handovers-page'), 'HandoversPage'),
  }),
  createRoute({
    ...page,
    path: '/outside-organisations',
    component: lazyRouteComponent(
      () => import('../pages/outside-organisations/outside-page'),
      'OutsideOrganisationsPage',
    ),
  }),
  createRoute({
    ...page,
    path: '/sittings',
    component: lazyRouteComponent(() => import('../pages/sittings/sittings-page'), 'SittingsPage'),
  }),
  createRoute({
    ...page,
    path: '/sittings/$id',
    component: lazyRouteComponent(() => import('../pages/sitting/sitting-page'), 'SittingPage'),
  }),
  createRoute({
    ...page,
    path: '/sitting-codes/$id',
    component: lazyRouteComponent(() => import('../pages/sitting-code/sitting-code-page'), 'SittingCodePage'),
  }),
  createRoute({
    ...page,
    path: '/my-sittings',
    component: lazyRouteComponent(() => import('../pages/my-sittings/my-sittings-page'), 'MySittingsPage'),
  }),
  createRoute({
    ...page,
    path: '/my-sittings/$id',
    component: lazyRouteComponent(() => import('../pages/my-sittings/my-sitting-page'), 'MySittingPage'),
  }),
];

export const router = createRouter({
  routeTree: root.addChildren(children),
  basepath: base,
  scrollRestoration: true,
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error, reset }) => <Failure error={error} onRetry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
