import { createRoute } from '@tanstack/react-router';
import { loaded } from '../../app/loaded';
import { page } from '../../app/root';

export const settingsPages = [
  createRoute({
    ...page,
    path: '/lists',
    component: loaded(() => import('../../pages/places/places-page'), 'ListsPage'),
  }),
  createRoute({
    ...page,
    path: '/settings',
    component: loaded(() => import('../../pages/places/places-page'), 'SettingsPage'),
  }),
  createRoute({
    ...page,
    path: '/settings/rules',
    component: loaded(() => import('../../pages/rules/rules-page'), 'RulesPage'),
  }),
  createRoute({
    ...page,
    path: '/settings/values',
    component: loaded(() => import('../../pages/setting-values/settings-page'), 'SettingValuesPage'),
  }),
  createRoute({
    ...page,
    path: '/settings/calendar',
    component: loaded(() => import('../../pages/calendar/calendar-page'), 'CalendarPage'),
  }),
  createRoute({
    ...page,
    path: '/settings/templates',
    component: loaded(() => import('../../pages/templates/templates-page'), 'TemplatesPage'),
  }),
  createRoute({
    ...page,
    path: '/settings/channels',
    component: loaded(() => import('../../pages/channels/deliveries-page'), 'DeliveriesPage'),
  }),
  createRoute({
    ...page,
    path: '/rehearsals',
    component: loaded(() => import('../../pages/rehearsals/rehearsals-page'), 'RehearsalsPage'),
  }),
] as const;
