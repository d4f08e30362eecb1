import { createRoute } from '@tanstack/react-router';
import { loaded } from '../../app/loaded';
import { page } from '../../app/root';

export const workPages = [
  createRoute({ ...page, path: '/', component: loaded(() => import('../../pages/home/home-page'), 'HomePage') }),
  createRoute({
    ...page,
    path: '/tasks/$list',
    component: loaded(() => import('../../pages/tasks/task-list-page'), 'TaskListPage'),
  }),
  createRoute({
    ...page,
    path: '/cases/$id',
    component: loaded(() => import('../../pages/case/case-page'), 'CasePage'),
  }),
  createRoute({
    ...page,
    path: '/cases',
    component: loaded(() => import('../../pages/cases/cases-page'), 'CasesPage'),
  }),
  createRoute({
    ...page,
    path: '/start',
    component: loaded(() => import('../../pages/start/choose-page'), 'ChoosePage'),
  }),
  createRoute({
    ...page,
    path: '/start/$procedure',
    component: loaded(() => import('../../pages/start/start-page'), 'StartPage'),
  }),
  createRoute({
    ...page,
    path: '/own-lists/$procedure/$list',
    component: loaded(() => import('../../pages/own-list/own-list-page'), 'OwnListPage'),
  }),
  createRoute({
    ...page,
    path: '/statistics/$procedure',
    component: loaded(() => import('../../pages/statistics/statistics-page'), 'StatisticsPage'),
  }),
  createRoute({
    ...page,
    path: '/statistics/$procedure/$figure',
    component: loaded(() => import('../../pages/statistics/names-page'), 'StatisticsNamesPage'),
  }),
  createRoute({
    ...page,
    path: '/relay-lines',
    component: loaded(() => import('../../pages/relay-lines/relay-lines-page'), 'RelayLinesPage'),
  }),
  createRoute({
    ...page,
    path: '/batches',
    component: loaded(() => import('../../pages/batches/batches-page'), 'BatchesPage'),
  }),
  createRoute({
    ...page,
    path: '/batches/new',
    component: loaded(() => import('../../pages/batches/new-batch-page'), 'NewBatchPage'),
  }),
  createRoute({
    ...page,
    path: '/batches/$id',
    component: loaded(() => import('../../pages/batches/batch-page'), 'BatchPage'),
  }),
  createRoute({
    ...page,
    path: '/side-tasks',
    component: loaded(() => import('../../pages/side-tasks/side-tasks-page'), 'SideTasksPage'),
  }),
  createRoute({
    ...page,
    path: '/handovers',
    component: loaded(() => import('../../pages/handovers/handovers-page'), 'HandoversPage'),
  }),
  createRoute({
    ...page,
    path: '/outside-organisations',
    component: loaded(() => import('../../pages/outside-organisations/outside-page'), 'OutsideOrganisationsPage'),
  }),
] as const;
