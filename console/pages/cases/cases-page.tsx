import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { instantDay } from '../../app/dates';
import { Due } from '../../app/due';
import type { Filter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { casesTexts as texts } from './texts';

/** Every case that I may see. */
export function CasesPage() {
  const { data } = useQuery({ queryKey: ['procedures'], queryFn: () => answerOf(client.GET('/procedures')) });
  const home = useQuery({ queryKey: ['tasks', 'home'], queryFn: () => answerOf(client.GET('/home')) });
  const attention = (home.data?.attention ?? []).flatMap(({ id, title, list }) => (list ? [] : [[id, title] as const]));
  const procedures = (data?.items ?? []).map(({ id, title }) => [id, title] as const);
  const filters: Filter[] = [
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
      queryKey={['cases']}
      filters={filters}
      read={(query) => answerOf(client.GET('/cases', { params: { query: query as never } }))}
      exportPath="/cases/export"
      heads={[texts.who, texts.what, texts.stage, texts.due, texts.number]}
      nothing={texts.nothing}
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
