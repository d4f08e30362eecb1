import { createRoute } from '@tanstack/react-router';
import { loaded } from '../../app/loaded';
import { page } from '../../app/root';

export const lifePages = [
  createRoute({
    ...page,
    path: '/exemptions',
    component: loaded(() => import('../../pages/exemptions/exemptions-page'), 'ExemptionsPage'),
  }),
  createRoute({
    ...page,
    path: '/life/attendance',
    component: loaded(() => import('../../pages/life/attendance-page'), 'AttendancePage'),
  }),
  createRoute({
    ...page,
    path: '/life/lines',
    component: loaded(() => import('../../pages/life/lines-page'), 'LinesPage'),
  }),
  createRoute({
    ...page,
    path: '/life/members',
    component: loaded(() => import('../../pages/life/members-page'), 'MembersAttendancePage'),
  }),
  createRoute({
    ...page,
    path: '/life/plan',
    component: loaded(() => import('../../pages/life/plan-page'), 'PlanPage'),
  }),
  createRoute({
    ...page,
    path: '/life/plan-lines',
    component: loaded(() => import('../../pages/life/plan-lines-page'), 'PlanLinesPage'),
  }),
  createRoute({
    ...page,
    path: '/life/study',
    component: loaded(() => import('../../pages/life/study-page'), 'StudyPage'),
  }),
  createRoute({
    ...page,
    path: '/life/year',
    component: loaded(() => import('../../pages/life/year-page'), 'YearPage'),
  }),
  createRoute({
    ...page,
    path: '/sittings',
    component: loaded(() => import('../../pages/sittings/sittings-page'), 'SittingsPage'),
  }),
  createRoute({
    ...page,
    path: '/sittings/$id',
    component: loaded(() => import('../../pages/sitting/sitting-page'), 'SittingPage'),
  }),
  createRoute({
    ...page,
    path: '/sitting-codes/$id',
    component: loaded(() => import('../../pages/sitting-code/sitting-code-page'), 'SittingCodePage'),
  }),
  createRoute({
    ...page,
    path: '/my-sittings',
    component: loaded(() => import('../../pages/my-sittings/my-sittings-page'), 'MySittingsPage'),
  }),
  createRoute({
    ...page,
    path: '/my-sittings/$id',
    component: loaded(() => import('../../pages/my-sittings/my-sitting-page'), 'MySittingPage'),
  }),
] as const;
