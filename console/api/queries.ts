import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { setAnswering } from './answering';
import { ApiAway, ApiProblem } from './client';

const isAway = (error: Error) => error instanceof ApiAway || (error instanceof ApiProblem && error.status === 503);

const mayPass = (error: Error) => error instanceof ApiAway || (error instanceof ApiProblem && error.status >= 500);

/** What goes over by itself or by a sign-in, and says nothing about what is on the page. */
const saysNothing = (error: Error) =>
  mayPass(error) || (error instanceof ApiProblem && ['not-signed-in', 'too-many-requests'].includes(error.type));

/**
 * What is on the page stays there when it could not be read once more: a page that gave way to an error would take along
 * what is typed on it. It is asked for again as soon as somebody answers (`askAgain`).
 */
function keepShown(query: Query<unknown, unknown>) {
  if (query.state.data !== undefined) query.setState({ status: 'success', error: null, isInvalidated: true });
}

/** @param expired is told when an answer says that nobody is signed in */
export function openQueries(expired: () => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ApiProblem && error.type === 'not-signed-in') expired();
  };
  const onUnread = (error: Error, query: Query<unknown, unknown>) => {
    onError(error);
    if (isAway(error)) setAnswering(false);
    if (saysNothing(error)) keepShown(query);
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: onUnread, onSuccess: () => setAnswering(true) }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: (count, error) => mayPass(error) && count < 2, networkMode: 'always', staleTime: 5_000 },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

const unread = {
  type: 'active',
  predicate: ({ state }: Query) => state.status === 'error' || state.isInvalidated,
} as const;

/** Whether anything on the page could not be read, or not be read again. */
export const isToAsk = (queries: QueryClient): boolean => queries.getQueryCache().findAll(unread).length > 0;

/** Asks again for that. */
export const askAgain = (queries: QueryClient): Promise<void> => queries.refetchQueries(unread);

/** Milliseconds after which a page that shows what others change asks again. */
export const EVERY = 30_000;
