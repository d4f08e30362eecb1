import { createRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { answersNow, isAnswering, onAnswering } from '../api/answering';
import { base } from '../api/client';
import { routes } from '../subjects/routes';
import { PageAway } from './loaded';
import { root } from './root';
import { Failure } from './states/failure';
import { Loading } from './states/loading';

/** A page that could not be opened. What its files are missing comes only with all of them: it opens when somebody answers. */
function NotOpened({ error, reset }: ErrorComponentProps) {
  const answering = useSyncExternalStore(onAnswering, isAnswering);
  const away = error instanceof PageAway;
  useEffect(() => {
    if (away && answering) window.location.reload();
  }, [away, answering]);
  const again = async () => {
    if (!away) return reset();
    if (await answersNow()) window.location.reload();
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
