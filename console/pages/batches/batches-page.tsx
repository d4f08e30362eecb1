import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { instantDay } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { batchTexts as texts } from './texts';

const filters: ListFilter[] = [
  { kind: 'choice', key: 'status', title: texts.status, choices: Object.entries(texts.statuses) },
];

/** Batches of the organisations whose members I keep. */
export function BatchesPage() {
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['batches']}
      filters={filters}
      read={(query) => answerOf(client.GET('/batches', { params: { query: query as never } }))}
      exportPath="/batches/export"
      heads={[texts.name, texts.kind, texts.status, texts.progress, texts.made]}
      nothing={texts.nothing}
      keyOf={({ id }) => id}
      row={({ id, title, procedure, kind, status, counts, createdBy, createdAt }) => [
        <Link key="name" className="line-name" to="/batches/$id" params={{ id }}>
          {title}
        </Link>,
        `${procedure.title}，${kind.title}`,
        status.title,
        texts.counts(counts),
        texts.madeBy(createdBy.name, instantDay(createdAt)),
      ]}
    >
      <Link to="/batches/new">{texts.add}</Link>
    </ListPage>
  );
}
