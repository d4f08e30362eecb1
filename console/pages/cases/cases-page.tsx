import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { proceduresQuery } from '../../api/procedure';
import { instantDay } from '../../app/dates';
import { Due } from '../../app/due';
import { filterSearch, type ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { casesTexts as texts } from './texts';

/** Every case that I may see. */
export function CasesPage() {
  const { data } = useQuery(proceduresQuery);
  // A notice that speaks of a whole batch leads here.
  const { batchId } = filterSearch(useSearch({ strict: false }));
  const attention = (data?.items ?? []).flatMap((one) => one.attention.map(({ id, title }) => [id, title] as const));
  const procedures = (data?.items ?? []).map(({ id, title }) => [id, title] as const);
  const filters: ListFilter[] = [
    { kind: 'choice', key: 'open', title: texts.state, choices: Object.entries(texts.states) },
    { kind: 'choice', key: 'procedure', title: texts.what, choices: procedures },
    { kind: 'organisation', key: 'organisationId', title: texts.organisation },
    { kind: 'choice', key: 'attention', title: texts.attention, choices: attention },
    { kind: 'text', key: 'number', title: texts.number },
    { kind: 'yes', key: 'overdue', title: texts.overdue },
  ];
  return (
    <ListPage
      title={texts.title}
      intro={batchId && texts.ofBatch}
      queryKey={['cases', batchId]}
      filters={filters}
      read={(query) => answerOf(client.GET('/cases', { params: { query: { ...query, batchId } as never } }))}
      exportPath="/cases/export"
      exportAlso={batchId ? { batchId } : undefined}
      heads={[texts.who, texts.what, texts.stage, texts.due, texts.number]}
      nothing={texts.nothing}
      nothingYet={texts.nothingYet}
      keyOf={({ id }) => id}
      row={(item) => [
        <Link key="who" className="line-name" to="/cases/$id" params={{ id: item.id }}>
          {item.subject.name}
        </Link>,
        item.procedure.title,
        item.stage.title,
        item.closedAt ? (
          texts.ended(item.ending?.title ?? texts.closed, instantDay(item.closedAt))
        ) : (
          <Due key="due" dueOn={item.dueOn} colour={item.colour} />
        ),
        <span key="number" className="quiet">
          {item.number}
        </span>,
      ]}
    />
  );
}
