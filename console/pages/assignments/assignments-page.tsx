import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { Due } from '../../app/due';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { useHolds } from '../../app/use-holds';
import { AssignmentDoing } from './assignment-doing';
import { AssignmentStands } from './assignment-stands';
import { GiveAssignment } from './give-assignment';
import { assignmentsTexts as texts } from './texts';

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'state', title: texts.state, choices: Object.entries(texts.states) },
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'yes', key: 'overdue', title: texts.overdue },
];

/** 党分配的工作 of my branches. */
export function AssignmentsPage() {
  const gives = useHolds('secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer');
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      above={
        gives && (
          <div className="row no-print">
            <GiveAssignment />
          </div>
        )
      }
      queryKey={['assignments']}
      filters={filters}
      read={(query) => answerOf(client.GET('/assignments', { params: { query: query as never } }))}
      heads={[texts.what, texts.who, texts.due, texts.state, texts.doing]}
      nothing={texts.nothing}
      nothingYet={texts.nothingYet}
      keyOf={({ id }) => id}
      row={(item) => [
        item.title,
        <span key="who">
          <Link to="/members/$id" params={{ id: item.member.id }}>
            {item.member.name}
          </Link>
          <small className="small quiet">{item.organisation.name}</small>
        </span>,
        <Due key="due" dueOn={item.dueOn} />,
        <AssignmentStands key="stands" item={item} />,
        <AssignmentDoing key="doing" item={item} />,
      ]}
    />
  );
}
