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
    component: lazyRouteComponent(() => import('../pages/today/today-page'), 'TodayPage'),
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
