import { createRoute } from '@tanstack/react-router';
import { loaded } from '../../app/loaded';
import { page } from '../../app/root';

export const duesPages = [
  createRoute({
    ...page,
    path: '/books',
    component: loaded(() => import('../../pages/books/books-page'), 'BooksPage'),
  }),
  createRoute({
    ...page,
    path: '/books/$committeeId',
    component: loaded(() => import('../../pages/books/book-page'), 'BookPage'),
  }),
  createRoute({
    ...page,
    path: '/dues-figures',
    component: loaded(() => import('../../pages/dues-figures/dues-figures-page'), 'DuesFiguresPage'),
  }),
  createRoute({
    ...page,
    path: '/dues-figures/names',
    component: loaded(() => import('../../pages/dues-figures/dues-names-page'), 'DuesNamesPage'),
  }),
  createRoute({
    ...page,
    path: '/hand-overs',
    component: loaded(() => import('../../pages/hand-overs/hand-overs-page'), 'HandOversPage'),
  }),
  createRoute({
    ...page,
    path: '/hand-overs/$id',
    component: loaded(() => import('../../pages/hand-overs/hand-over-page'), 'HandOverPage'),
  }),
  createRoute({
    ...page,
    path: '/dues-published',
    component: loaded(() => import('../../pages/dues-published/dues-published-page'), 'DuesPublishedPage'),
  }),
  createRoute({
    ...page,
    path: '/large-gifts',
    component: loaded(() => import('../../pages/large-gifts/large-gifts-page'), 'LargeGiftsPage'),
  }),
  createRoute({
    ...page,
    path: '/payment-lists',
    component: loaded(() => import('../../pages/payment-lists/payment-lists-page'), 'PaymentListsPage'),
  }),
  createRoute({
    ...page,
    path: '/payment-lists/new',
    component: loaded(() => import('../../pages/payment-lists/new-payment-list-page'), 'NewPaymentListPage'),
  }),
  createRoute({
    ...page,
    path: '/payment-lists/$id',
    component: loaded(() => import('../../pages/payment-list/payment-list-page'), 'PaymentListPage'),
  }),
  createRoute({ ...page, path: '/dues', component: loaded(() => import('../../pages/dues/dues-page'), 'DuesPage') }),
  createRoute({
    ...page,
    path: '/my-dues',
    component: loaded(() => import('../../pages/dues/my-dues-page'), 'MyDuesPage'),
  }),
] as const;
