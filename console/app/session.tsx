import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { ApiProblem, answerOf, client } from '../api/client';
import { PasswordPage } from '../pages/password/password-page';
import { SecondFactorPage } from '../pages/second-factor/second-factor-page';
import { SignInForm } from '../pages/sign-in/sign-in-form';
import { SignInPage } from '../pages/sign-in/sign-in-page';
import { renew, useExpired } from './expiry';
import { frameTexts as texts } from './frame-texts';
import { Failure } from './states/failure';
import { Loading } from './states/loading';

export const meQuery = { queryKey: ['me'], queryFn: () => answerOf(client.GET('/me')), staleTime: 60_000 } as const;

/** Shows the pages to who is signed in; a session that ends in between is renewed above the page, which stays as it is. */
export function Session({ children }: { children: ReactNode }) {
  const me = useQuery(meQuery);
  const expired = useExpired();
  const again = async () => {
    const before = me.data?.id;
    const { data } = await me.refetch();
    // Somebody else must not go on with what was typed.
    if (before && data && data.id !== before) window.location.reload();
    renew();
  };
  if (!me.data) {
    if (me.isPending) return <Loading />;
    if (me.error instanceof ApiProblem && me.error.status === 401) return <SignInPage onDone={again} />;
    return (
      <main className="page">
        <Failure error={me.error} onRetry={() => me.refetch()} />
      </main>
    );
  }
  if (me.data.mustChange) return <PasswordPage must onDone={again} />;
  if (me.data.mustSetUp) return <SecondFactorPage onDone={again} />;
  return (
    <>
      {children}
      <Modal
        open={expired}
        title={texts.expired}
        footer={null}
        closable={false}
        mask={{ closable: false }}
        keyboard={false}
      >
        <div className="stack">
          <p>{texts.expiredMore}</p>
          <SignInForm name={me.data.loginName ?? ''} onDone={again} />
        </div>
      </Modal>
    </>
  );
}
