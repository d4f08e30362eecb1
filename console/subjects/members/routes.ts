import { createRoute } from '@tanstack/react-router';
import { loaded } from '../../app/loaded';
import { page } from '../../app/root';

export const membersPages = [
  createRoute({
    ...page,
    path: '/members',
    component: loaded(() => import('../../pages/members/members-page'), 'MembersPage'),
  }),
  createRoute({
    ...page,
    path: '/members/$id',
    component: loaded(() => import('../../pages/member/member-page'), 'MemberPage'),
  }),
  createRoute({
    ...page,
    path: '/organisations',
    component: loaded(() => import('../../pages/organisations/organisations-page'), 'OrganisationsPage'),
  }),
  createRoute({
    ...page,
    path: '/organisations/$id',
    component: loaded(() => import('../../pages/organisations/organisations-page'), 'OrganisationsPage'),
  }),
  createRoute({
    ...page,
    path: '/welcome',
    component: loaded(() => import('../../pages/welcome/welcome-page'), 'WelcomePage'),
  }),
  createRoute({
    ...page,
    path: '/check-up',
    component: loaded(() => import('../../pages/check-up/check-up-page'), 'CheckUpPage'),
  }),
  createRoute({
    ...page,
    path: '/members/new',
    component: loaded(() => import('../../pages/new-member/new-member-page'), 'NewMemberPage'),
  }),
  createRoute({
    ...page,
    path: '/imports',
    component: loaded(() => import('../../pages/imports/imports-page'), 'ImportsPage'),
  }),
  createRoute({
    ...page,
    path: '/imports/new',
    component: loaded(() => import('../../pages/new-import/new-import-page'), 'NewImportPage'),
  }),
  createRoute({
    ...page,
    path: '/imports/$id',
    component: loaded(() => import('../../pages/import/import-page'), 'ImportPage'),
  }),
  createRoute({
    ...page,
    path: '/national/differences',
    component: loaded(() => import('../../pages/national-differences/compare-page'), 'ComparePage'),
  }),
  createRoute({
    ...page,
    path: '/national/$id',
    component: loaded(() => import('../../pages/national-differences/differences-page'), 'DifferencesPage'),
  }),
  createRoute({
    ...page,
    path: '/people',
    component: loaded(() => import('../../pages/people/people-page'), 'PeoplePage'),
  }),
  createRoute({
    ...page,
    path: '/people/new',
    component: loaded(() => import('../../pages/people/new-person-page'), 'NewPersonPage'),
  }),
  createRoute({
    ...page,
    path: '/people/$id',
    component: loaded(() => import('../../pages/people/person-page'), 'PersonPage'),
  }),
  createRoute({
    ...page,
    path: '/approvals',
    component: loaded(() => import('../../pages/approvals/approvals-page'), 'ApprovalsPage'),
  }),
] as const;
