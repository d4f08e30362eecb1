import { lazy, type ReactNode, Suspense } from 'react';
import { base } from '../../api/client';
import { ElderSwitch } from '../../app/elder/elder-switch';
import { frameTexts } from '../../app/frame-texts';
import { Loading } from '../../app/states/loading';
import { verifyTexts as texts } from './texts';

const VerifyPage = lazy(() => import('./verify-page').then(({ VerifyPage }) => ({ default: VerifyPage })));

/** The code in the address of the one page that needs no sign-in; undefined on every other page. */
function codeInAddress(): string | undefined {
  const [page, code = ''] = window.location.pathname.slice(base.length).split('/');
  return page === 'verify' ? decodeURIComponent(code) : undefined;
}

/** Shows who opens a paper's address what is to be known of it, and to everybody else the other pages. */
export function PublicPage({ children }: { children: ReactNode }) {
  const code = codeInAddress();
  if (code === undefined) return children;
  return (
    <>
      <header className="head">
        <div className="head-inner">
          <span className="head-name">{frameTexts.name}</span>
          <div className="head-me">
            <ElderSwitch />
            <a href={base}>{texts.home}</a>
          </div>
        </div>
      </header>
      <main className="page">
        <Suspense fallback={<Loading />}>
          <VerifyPage code={code} />
        </Suspense>
      </main>
    </>
  );
}
