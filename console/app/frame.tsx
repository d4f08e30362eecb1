import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { Button } from 'antd';
import { answerOf, base, client } from '../api/client';
import { Away } from './away';
import { ElderSwitch } from './elder/elder-switch';
import { frameTexts as texts } from './frame-texts';
import { HeadNotices } from './head-notices';
import './head.css';
import { Live } from './live/live';
import { Search } from './search/search';
import { meQuery } from './session';

const places = [
  ['/', texts.today],
  ['/cases', texts.cases],
  ['/members', texts.members],
  ['/organisations', texts.organisations],
  ['/start', texts.start],
  ['/lists', texts.lists],
  ['/settings', texts.settings],
] as const;

/** Of who holds no role: his own matters, on a phone. */
const memberPlaces = [
  ['/', texts.mine],
  ['/my-sittings', texts.sittings],
  ['/my-services', texts.services],
  ['/ballots', texts.ballots],
  ['/start', texts.start],
] as const;

/** The head that every page has, and the page below it. */
export function Frame() {
  const queries = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const signOut = useMutation({
    mutationFn: () => answerOf(client.DELETE('/session')),
    onSettled: (answer) => {
      queries.clear();
      // What a form left in this tab is for nobody who comes after.
      sessionStorage.clear();
      window.location.assign(answer && 'signOutUrl' in answer ? String(answer.signOutUrl) : base);
    },
  });
  return (
    <>
      <a className="skip" href="#main">
        {texts.skip}
      </a>
      <Live />
      <header className="head">
        <div className="head-inner">
          <span className="head-name">{texts.name}</span>
          <nav aria-label={texts.navigation}>
            {(me?.roles.length === 0 ? memberPlaces : places).map(([to, title]) => (
              <Link key={to} to={to} activeOptions={{ exact: to === '/' }}>
                {title}
              </Link>
            ))}
          </nav>
          {me && me.roles.length > 0 && <Search />}
          <div className="head-me">
            <HeadNotices />
            <ElderSwitch />
            <Link
              to="/me"
              aria-label={texts.me(me?.name ?? '')}
              title={me?.roles.map((held) => `${held.organisation.name} ${held.title}`).join('、')}
            >
              {me?.name}
            </Link>
            <Button size="small" loading={signOut.isPending} onClick={() => signOut.mutate()}>
              {texts.signOut}
            </Button>
          </div>
        </div>
      </header>
      <main id="main" className="page">
        <Outlet />
      </main>
      <Away />
    </>
  );
}
