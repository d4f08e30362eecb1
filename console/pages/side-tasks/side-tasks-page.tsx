import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { dayText } from '../../app/dates';
import { Due } from '../../app/due';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { SideTaskDoing } from './side-task-doing';
import { sideTasksTexts as texts } from './texts';

const kindsQuery = {
  queryKey: ['side-tasks', 'kinds'],
  queryFn: () => answerOf(client.GET('/side-tasks/kinds')),
  // They change with a release only.
  staleTime: 300_000,
} as const;

/** What is to be done beside cases in my organisations. */
export function SideTasksPage() {
  const { data } = useQuery(kindsQuery);
  const kinds = (data?.items ?? []).map(({ id, title }) => [id, title] as const);
  const filters: ListFilter[] = [
    { kind: 'choice', key: 'kind', title: texts.what, choices: kinds },
    { kind: 'choice', key: 'status', title: texts.state, choices: Object.entries(texts.states) },
    { kind: 'organisation', key: 'organisationId', title: texts.organisation },
    { kind: 'yes', key: 'overdue', title: texts.overdue },
  ];
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['side-tasks']}
      filters={filters}
      read={(query) => answerOf(client.GET('/side-tasks', { params: { query: query as never } }))}
      exportPath="/side-tasks/export"
      heads={[texts.what, texts.who, texts.place, texts.due, texts.stands, texts.doing]}
      nothing={texts.nothing}
      nothingYet={texts.nothingYet}
      keyOf={({ id }) => id}
      row={(item) => [
        <span key="what">
          {item.kind.title}
          {item.case && (
            <small className="small">
              <Link to="/cases/$id" params={{ id: item.case.id }}>
                {texts.toCase(item.case.number)}
              </Link>
            </small>
          )}
        </span>,
        <Link key="who" to="/members/$id" params={{ id: item.member.id }}>
          {item.member.name}
        </Link>,
        item.organisation.name,
        item.status.id === 'open' ? <Due key="due" dueOn={item.dueOn} /> : '',
        <span key="stands">
          {item.status.title}
          <small className="small quiet">
            {[item.doneOn && dayText(item.doneOn), item.closedBy && texts.by(item.closedBy.name)]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </span>,
        <SideTaskDoing key="doing" id={item.id} caseId={item.case?.id} folded />,
      ]}
    />
  );
}
