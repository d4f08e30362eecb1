import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../api/client';
import { frameTexts as texts } from './frame-texts';
import { useEvery } from './live/live-state';

export const unreadQuery = {
  queryKey: ['notices', 'count'],
  queryFn: () => answerOf(client.GET('/notices/count')),
} as const;

/** The way to the inbox, with a red dot that holds the number of what is unread. */
export function HeadNotices() {
  const { data } = useQuery({ ...unreadQuery, refetchInterval: useEvery() });
  const unread = data?.unread ?? 0;
  return (
    <Link to="/notices" className="head-notices" aria-label={unread ? texts.unread(unread) : texts.notices}>
      {texts.notices}
      {unread > 0 && <span className="dot">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  );
}
