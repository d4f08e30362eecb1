import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { ApiProblem, answerOf, client } from '../api/client';
import { askAgain } from '../api/queries';
import { renew, useExpired } from './expiry';
import { RenewalElsewhere } from './renewal-elsewhere';
import { Failure } from './states/failure';
import { Loading } from './states/loading';

// Whoever is signed in, as nearly everybody is who opens a page, needs none of these.
const SignInPage = lazy(() => import('../pages/sign-in/sign-in-page').then((one) => ({ default: one.SignInPage })));
const PasswordPage = lazy(() =>
  import('../pages/password/password-page').then((one) => ({ default: one.PasswordPage })),
);
const SecondFactorPage = lazy(() =>
  import('../pages/second-factor/second-factor-page').then((one) => ({ default: one.SecondFactorPage })),
);
const Renewal = lazy(() =>
  import('./renewal').then(
    (one) => ({ default: one.Renewal }),
    () => ({ default: RenewalElsewhere }),
  ),
);

export const meQuery = { queryKey: ['me'], queryFn: () => answerOf(client.GET('/me')), staleTime: 60_000 } as const;

/** Shows the pages to who is signed in; a session that ends in between is renewed above the page, which stays as it is. */
export function Session({ children }: { children: ReactNode }) {
  const me = useQuery(meQuery);
  const queries = useQueryClient();
  const expired = useExpired();
  const again = async () => {
    const before = me.data?.id;
    const { data } = await me.refetch();
    // Somebody else must not go on with what was typed.
    if (before && data && data.id !== before) window.location.reload();
    renew();
    // What could not be read while nobody was signed in.
    void askAgain(queries);
  };
  if (!me.data) {
    if (me.isPending) return <Loading />;
    if (me.error instanceof ApiProblem && me.error.status === 401) return alone(<SignInPage onDone={again} />);
    return (
      <main className="page">
        <Failure error={me.error} onRetry={() => me.refetch()} />
      </main>
    );
  }
  if (me.data.mustChange) return alone(<PasswordPage must onDone={again} />);
  if (me.data.mustSetUp) return alone(<SecondFactorPage onDone={again} />);
  return (
    <>
      {children}
      {expired && (
        <Suspense>
          <Renewal name={me.data.loginName ?? ''} onDone={again} />
        </Suspense>
      )}
    </>
  );
}

const alone = (page: ReactNode) => <Suspense fallback={<Loading />}>{page}</Suspense>;
