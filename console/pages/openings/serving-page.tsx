import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { instantDay } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { openingsTexts as texts } from './texts';

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'commitmentState', title: texts.state, choices: Object.entries(texts.states) },
  { kind: 'yes', key: 'going', title: texts.going },
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'given', key: 'gridId', title: texts.grid },
];

/** Who serves where, by grid. */
export function ServingPage() {
  return (
    <ListPage
      title={texts.serving}
      intro={texts.servingIntro}
      queryKey={['commitments']}
      filters={filters}
      read={(query) => answerOf(client.GET('/commitments', { params: { query: query as never } }))}
      exportPath="/commitments/export"
      heads={[texts.who, texts.what, texts.where, texts.grid, texts.state]}
      nothing={texts.nobody}
      keyOf={({ id }) => id}
      given={({ grid }) => ({ gridId: grid ?? undefined })}
      row={(item) => [
        item.person.name,
        <Link key="what" className="line-name" to="/openings/$id" params={{ id: item.opening.id }}>
          {item.opening.title}
        </Link>,
        item.organisation.name,
        item.grid ?? '',
        <span key="state">
          {item.state.title}
          <small className="small quiet">{instantDay(item.stateAt)}</small>
        </span>,
      ]}
    >
      <Link to="/openings">{texts.all}</Link>
    </ListPage>
  );
}
