import { createRoute } from '@tanstack/react-router';
import { loaded } from '../../app/loaded';
import { page } from '../../app/root';

export const registrationPages = [
  createRoute({
    ...page,
    path: '/boards',
    component: loaded(() => import('../../pages/boards/boards-page'), 'BoardsPage'),
  }),
  createRoute({
    ...page,
    path: '/boards/names',
    component: loaded(() => import('../../pages/boards/board-names-page'), 'BoardNamesPage'),
  }),
  createRoute({
    ...page,
    path: '/boards/$id',
    component: loaded(() => import('../../pages/boards/lanes-page'), 'LanesPage'),
  }),
  createRoute({
    ...page,
    path: '/registrants',
    component: loaded(() => import('../../pages/registrants/registrants-page'), 'RegistrantsPage'),
  }),
  createRoute({
    ...page,
    path: '/registrants/new',
    component: loaded(() => import('../../pages/registrants/new-registrant-page'), 'NewRegistrantPage'),
  }),
  createRoute({
    ...page,
    path: '/registrants/$id',
    component: loaded(() => import('../../pages/registrants/registrant-page'), 'RegistrantPage'),
  }),
  createRoute({
    ...page,
    path: '/registrant-lists',
    component: loaded(() => import('../../pages/registrant-lists/registrant-lists-page'), 'RegistrantListsPage'),
  }),
  createRoute({
    ...page,
    path: '/registrant-lists/new',
    component: loaded(() => import('../../pages/registrant-lists/new-registrant-list-page'), 'NewRegistrantListPage'),
  }),
  createRoute({
    ...page,
    path: '/registrant-lists/$id',
    component: loaded(() => import('../../pages/registrant-lists/registrant-list-page'), 'RegistrantListPage'),
  }),
  createRoute({
    ...page,
    path: '/grids',
    component: loaded(() => import('../../pages/grids/grids-page'), 'GridsPage'),
  }),
  createRoute({
    ...page,
    path: '/my-registrations',
    component: loaded(() => import('../../pages/my-registrations/my-registrations-page'), 'MyRegistrationsPage'),
  }),
  createRoute({
    ...page,
    path: '/report',
    component: loaded(() => import('../../pages/report/report-page'), 'ReportPage'),
  }),
  createRoute({
    ...page,
    path: '/services/figures',
    component: loaded(() => import('../../pages/services/service-figures-page'), 'ServiceFiguresPage'),
  }),
  createRoute({
    ...page,
    path: '/units',
    component: loaded(() => import('../../pages/units/units-page'), 'UnitsPage'),
  }),
  createRoute({
    ...page,
    path: '/units/resources',
    component: loaded(() => import('../../pages/units/resources-page'), 'ResourcesPage'),
  }),
  createRoute({
    ...page,
    path: '/units/pairings',
    component: loaded(() => import('../../pages/units/pairings-page'), 'PairingsPage'),
  }),
  createRoute({
    ...page,
    path: '/units/figures',
    component: loaded(() => import('../../pages/units/joint-figures-page'), 'JointFiguresPage'),
  }),
  createRoute({
    ...page,
    path: '/units/projects',
    component: loaded(() => import('../../pages/units/projects-page'), 'ProjectsPage'),
  }),
  createRoute({
    ...page,
    path: '/units/opinions',
    component: loaded(() => import('../../pages/units/opinions-page'), 'OpinionsPage'),
  }),
  createRoute({
    ...page,
    path: '/units/council',
    component: loaded(() => import('../../pages/units/council-page'), 'CouncilPage'),
  }),
  createRoute({
    ...page,
    path: '/units/answers',
    component: loaded(() => import('../../pages/units/answers-page'), 'AnswersPage'),
  }),
  createRoute({
    ...page,
    path: '/units/consents',
    component: loaded(() => import('../../pages/units/consents-page'), 'ConsentsPage'),
  }),
  createRoute({
    ...page,
    path: '/units/$id',
    component: loaded(() => import('../../pages/units/unit-page'), 'UnitPage'),
  }),
  createRoute({
    ...page,
    path: '/unit-letters',
    component: loaded(() => import('../../pages/unit-letters/letter-rounds-page'), 'LetterRoundsPage'),
  }),
  createRoute({
    ...page,
    path: '/unit-letters/$id',
    component: loaded(() => import('../../pages/unit-letters/letter-round-page'), 'LetterRoundPage'),
  }),
  createRoute({
    ...page,
    path: '/never-came',
    component: loaded(() => import('../../pages/never-came/never-came-page'), 'NeverCamePage'),
  }),
  createRoute({
    ...page,
    path: '/never-came/$id',
    component: loaded(() => import('../../pages/never-came/idle-days-page'), 'IdleDaysPage'),
  }),
  createRoute({
    ...page,
    path: '/thanks-wish',
    component: loaded(() => import('../../pages/thanks-wish/thanks-wish-page'), 'ThanksWishPage'),
  }),
  createRoute({
    ...page,
    path: '/openings',
    component: loaded(() => import('../../pages/openings/openings-page'), 'OpeningsPage'),
  }),
  createRoute({
    ...page,
    path: '/openings/$id',
    component: loaded(() => import('../../pages/openings/opening-page'), 'OpeningPage'),
  }),
  createRoute({
    ...page,
    path: '/serving',
    component: loaded(() => import('../../pages/openings/serving-page'), 'ServingPage'),
  }),
  createRoute({
    ...page,
    path: '/services',
    component: loaded(() => import('../../pages/services/services-page'), 'ServicesPage'),
  }),
  createRoute({
    ...page,
    path: '/my-services',
    component: loaded(() => import('../../pages/my-services/my-services-page'), 'MyServicesPage'),
  }),
  createRoute({
    ...page,
    path: '/received',
    component: loaded(() => import('../../pages/received/received-page'), 'ReceivedPage'),
  }),
] as const;
