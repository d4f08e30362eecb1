import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { instantText } from '../../app/dates';
import { ListPage } from '../../app/list/list-page';
import { outcomeText } from './outcome';
import { importsTexts as texts } from './texts';

/** My imports. */
export function ImportsPage() {
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['imports']}
      read={(query) => answerOf(client.GET('/imports', { params: { query } }))}
      exportPath="/imports/export"
      heads={[texts.at, texts.status, texts.rows, texts.result]}
      nothing={texts.nothing}
      keyOf={({ id }) => id}
      row={(one) => [
        <Link key="at" className="line-name" to="/imports/$id" params={{ id: one.id }}>
          {instantText(one.createdAt)}
        </Link>,
        texts.statuses[one.status],
        one.total,
        outcomeText(one),
      ]}
    >
      <Link to="/imports/new">{texts.start}</Link>
    </ListPage>
  );
}
