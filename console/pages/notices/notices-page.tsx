import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client';
import { instantText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { mayExport } from '../../app/may-export';
import { meQuery } from '../../app/session';
import { NoticeLine } from './notice-line';
import { noticesTexts as texts } from './texts';

const filters: ListFilter[] = [{ kind: 'yes', key: 'unread', title: texts.unread }];

/** My inbox. */
export function NoticesPage() {
  const { data: me } = useQuery(meQuery);
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['notices', 'inbox']}
      filters={filters}
      read={(query) => answerOf(client.GET('/notices', { params: { query: query as never } }))}
      exportPath={mayExport(me) ? '/notices/export' : undefined}
      heads={[texts.what, texts.at]}
      nothing={texts.nothing}
      keyOf={({ id }) => id}
      row={(notice) => [
        <NoticeLine key="what" notice={notice} />,
        <span key="at" className="quiet">
          {instantText(notice.at)}
        </span>,
      ]}
    />
  );
}
