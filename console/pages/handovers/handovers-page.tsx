import { Link } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import './handovers.css';
import { handoversTexts as texts } from './texts';

const filters: readonly ListFilter[] = [
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'given', key: 'handoverId', title: texts.oneRole },
  { kind: 'given', key: 'personId', title: texts.onePerson },
];

const whereText = ({ holder, how }: Schemas['HandoverLine']) =>
  holder ? texts.holder(holder.name) : how.id === 'started' ? texts.goesOn : texts.seat;

/** What those who left held when their roles ended, and where it is now. */
export const HandoversPage = () => (
  <>
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['handovers']}
      filters={filters}
      read={(query) => answerOf(client.GET('/handovers', { params: { query: query as never } }))}
      exportPath="/handovers/export"
      heads={[texts.who, texts.what, texts.before, texts.now]}
      nothing={texts.nothing}
      keyOf={({ id }) => id}
      given={({ person, role }) => ({ personId: person.name, handoverId: `${person.name} ${role.title}` })}
      row={(line) => [
        <span key="who">
          <strong>{line.person.name}</strong>
          <small className="small quiet">
            {line.organisation.name}
            {line.role.title}，{texts.ended(dayText(line.endedOn))}
          </small>
        </span>,
        <span key="what">
          <Link className="line-name" to="/cases/$id" params={{ id: line.case.id }}>
            {line.subject.name}
          </Link>
          <small className="small quiet">
            {line.case.procedure.title} {line.case.number}
          </small>
        </span>,
        <span key="then">
          {line.stage.title}
          <small className="small quiet">
            {line.how.title}，{line.dueOn ? texts.due(dayText(line.dueOn)) : texts.noDue}
          </small>
        </span>,
        line.settled ? (
          texts.settled
        ) : (
          <span key="now">
            {texts.open(line.case.stage.title)}
            <small className="small quiet">{whereText(line)}</small>
          </span>
        ),
      ]}
    />
    <p className="handover-signatures">
      {texts.signatures.map((one) => (
        <span key={one}>{one}</span>
      ))}
    </p>
  </>
);
