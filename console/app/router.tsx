import { createRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { base } from '../api/client';
import { routes } from '../subjects/routes';
import { isAnswering, PageAway } from './loaded';
import { root } from './root';
import { Failure } from './states/failure';
import { Loading } from './states/loading';

/** A page that could not be opened. What its files are missing comes only with all of them. */
function NotOpened({ error, reset }: ErrorComponentProps) {
  const again = async () => {
    if (!(error instanceof PageAway)) return reset();
    if (await isAnswering()) window.location.reload();
  };
  return <Failure error={error} onRetry={again} />;
}

export const router = createRouter({
  routeTree: root.addChildren(routes),
  basepath: base,
  scrollRestoration: true,
  defaultPendingComponent: Loading,
  defaultErrorComponent: NotOpened,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
