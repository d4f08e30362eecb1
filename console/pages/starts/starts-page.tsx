import { answerOf, client } from '../../api/client';
import { instantText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { StartState } from './start-state';
import { startsTexts as texts } from './texts';

const filters: ListFilter[] = [
  { kind: 'choice', key: 'status', title: texts.status, choices: Object.entries(texts.statuses) },
];

/** Starts that no person made; those that failed are tried again here. */
export function StartsPage() {
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['starts']}
      filters={filters}
      read={(query) => answerOf(client.GET('/starts', { params: { query: query as never } }))}
      exportPath="/starts/export"
      heads={[texts.what, texts.subject, texts.origin, texts.when, texts.state]}
      nothing={texts.nothing}
      nothingYet={texts.nothingYet}
      keyOf={({ id }) => id}
      row={(start) => [
        <strong key="what">{start.procedure.title}</strong>,
        start.subject?.name ?? texts.unnamed,
        start.origin.title,
        instantText(start.finishedAt ?? start.createdAt),
        <StartState key="state" start={start} />,
      ]}
    />
  );
}
