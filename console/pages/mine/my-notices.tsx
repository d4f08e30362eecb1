import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { usePages } from '../../app/list/use-pages';
import { Failure } from '../../app/states/failure';
import { Nothing } from '../../app/states/nothing';
import { NoticeLine } from '../notices/notice-line';
import { mineTexts as texts } from './texts';

/** What I have not read yet; all of it is in the inbox. */
export function MyNotices() {
  const found = usePages(['notices', 'unread'], () =>
    answerOf(client.GET('/notices', { params: { query: { unread: 'true', limit: 5 } } })),
  );
  const items = found.data?.pages[0]?.items;
  return (
    <section className="stack" aria-labelledby="notices">
      <h2 id="notices">{texts.notices}</h2>
      {found.isError && <Failure error={found.error} onRetry={() => found.refetch()} />}
      {items?.length === 0 && <Nothing title={texts.noNotices} />}
      {items && items.length > 0 && (
        <ul className="lines">
          {items.map((notice) => (
            <li key={notice.id}>
              <NoticeLine notice={notice} />
            </li>
          ))}
        </ul>
      )}
      <Link className="mine-more" to="/notices">
        {texts.allNotices}
      </Link>
    </section>
  );
}
