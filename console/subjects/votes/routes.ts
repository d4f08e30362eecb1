import { createRoute } from '@tanstack/react-router';
import { loaded } from '../../app/loaded';
import { page } from '../../app/root';

export const votesPages = [
  createRoute({
    ...page,
    path: '/ballots',
    component: loaded(() => import('../../pages/ballots/ballots-page'), 'BallotsPage'),
  }),
  createRoute({
    ...page,
    path: '/ballots/$id',
    component: loaded(() => import('../../pages/ballots/ballot-page'), 'BallotPage'),
  }),
] as const;
