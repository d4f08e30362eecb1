import { lazy, type ReactNode, Suspense } from 'react';
import { base } from '../../api/client';
import { ElderSwitch } from '../../app/elder/elder-switch';
import { frameTexts } from '../../app/frame-texts';
import { Loading } from '../../app/states/loading';
import { verifyTexts as texts } from './texts';

const ReceivedPage = lazy(() =>
  import('../received/received-page').then(({ ReceivedPage }) => ({ default: ReceivedPage })),
);
const VerifyPage = lazy(() => import('./verify-page').then(({ VerifyPage }) => ({ default: VerifyPage })));

const UnitLinkPage = lazy(() =>
  import('../unit-link/unit-link-page').then(({ UnitLinkPage }) => ({ default: UnitLinkPage })),
);

const ReportPage = lazy(() => import('../report/report-page').then(({ ReportPage }) => ({ default: ReportPage })));

/** The page in the address that needs no sign-in; undefined on every other one. */
function pageInAddress(): ReactNode {
  const [page, code = ''] = window.location.pathname.slice(base.length).split('/');
  if (page === 'report') return <ReportPage />;
  if (page === 'verify') return <VerifyPage code={decodeURIComponent(code)} />;
  // The token stands behind #, so that no server sees it.
  if (page === 'u') return <UnitLinkPage token={window.location.hash.slice(1)} />;
  return page === 'received' ? <ReceivedPage /> : undefined;
}

/** Shows who opens a paper's address, or has a code or a link, what is for him, and to everybody else the other pages. */
export function PublicPage({ children }: { children: ReactNode }) {
  const open = pageInAddress();
  if (open === undefined) return children;
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
        <Suspense fallback={<Loading />}>{open}</Suspense>
      </main>
    </>
  );
}
