import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiAway, ApiProblem } from './client';

const mayPass = (error: Error) => error instanceof ApiAway || (error instanceof ApiProblem && error.status >= 500);

/** @param expired is told when an answer says that nobody is signed in */
export function openQueries(expired: () => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ApiProblem && error.type === 'not-signed-in') expired();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: (count, error) => mayPass(error) && count < 2, networkMode: 'always', staleTime: 5_000 },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Milliseconds after which a page that shows what others change asks again. */
export const EVERY = 30_000;
