import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { meQuery } from '../../app/session';
import { Loading } from '../../app/states/loading';

const TodayPage = lazy(() => import('../today/today-page').then(({ TodayPage }) => ({ default: TodayPage })));
const MinePage = lazy(() => import('../mine/mine-page').then(({ MinePage }) => ({ default: MinePage })));

/** The first page: the day of who holds a role, and the own matters of who holds none. */
export function HomePage() {
  const { data: me } = useQuery(meQuery);
  return <Suspense fallback={<Loading />}>{me?.roles.length === 0 ? <MinePage /> : <TodayPage />}</Suspense>;
}
