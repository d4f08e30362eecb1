import { createRoute } from '@tanstack/react-router';
import { loaded } from '../../app/loaded';
import { page } from '../../app/root';

export const dutiesPages = [
  createRoute({
    ...page,
    path: '/assignments',
    component: loaded(() => import('../../pages/assignments/assignments-page'), 'AssignmentsPage'),
  }),
  createRoute({
    ...page,
    path: '/three-nots',
    component: loaded(() => import('../../pages/three-nots/three-nots-page'), 'ThreeNotsPage'),
  }),
  createRoute({
    ...page,
    path: '/dry-runs/$id',
    component: loaded(() => import('../../pages/dry-run/dry-run-page'), 'DryRunPage'),
  }),
] as const;
