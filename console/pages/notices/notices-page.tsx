import { answerOf, client } from '../../api/client';
import { instantText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { useMayExport } from '../../app/use-may-export';
import { NoticeLine } from './notice-line';
import { noticesTexts as texts } from './texts';

const filters: ListFilter[] = [{ kind: 'yes', key: 'unread', title: texts.unread }];

/** My inbox. */
export function NoticesPage() {
  const exports = useMayExport();
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['notices', 'inbox']}
      filters={filters}
      read={(query) => answerOf(client.GET('/notices', { params: { query: query as never } }))}
      exportPath={exports ? '/notices/export' : undefined}
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
