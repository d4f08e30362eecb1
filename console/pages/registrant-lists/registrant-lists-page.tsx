import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { instantText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { registrantListsTexts as texts } from './texts';

const filters: readonly ListFilter[] = [
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'yes', key: 'open', title: texts.open },
];

/** Lists that units have sent, newest first. */
export function RegistrantListsPage() {
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['registrant-lists']}
      filters={filters}
      read={(query) => answerOf(client.GET('/registrant-lists', { params: { query: query as never } }))}
      exportPath="/registrant-lists/export"
      heads={[texts.given, texts.organisation, texts.unit, texts.state, texts.counts]}
      nothing={texts.nothing}
      keyOf={({ id }) => id}
      row={({ id, givenAt, givenBy, organisation, unit, state, counts }) => [
        <Link key="given" className="line-name" to="/registrant-lists/$id" params={{ id }}>
          {instantText(givenAt)} {givenBy?.name ?? texts.byLink}
        </Link>,
        organisation.name,
        unit?.name ?? texts.fileUnits,
        state.title,
        texts.count(counts.new, counts.changed, counts.gone),
      ]}
    >
      <Link to="/registrant-lists/new">{texts.bring}</Link>
      <Link to="/registrants">{texts.toRegistrants}</Link>
    </ListPage>
  );
}
