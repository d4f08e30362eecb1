import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { instantText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { givenFilters, kindFilter } from '../life/life-filters';
import { sittingsTexts as texts } from './texts';

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'status', title: texts.state, choices: Object.entries(texts.states) },
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'day', key: 'from', title: texts.from },
  { kind: 'day', key: 'to', title: texts.to },
  kindFilter,
  { kind: 'yes', key: 'minutesLate', title: texts.minutesLate },
  ...givenFilters('own'),
];

/** Sittings of my organisations: each opens to its attendance. */
export function SittingsPage() {
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['sittings']}
      filters={filters}
      read={(query) => answerOf(client.GET('/sittings', { params: { query: query as never } }))}
      exportPath="/sittings/export"
      heads={[texts.what, texts.when, texts.where, texts.state]}
      nothing={texts.nothing}
      nothingYet={texts.nothingYet}
      keyOf={({ id }) => id}
      row={({ id, title, organisation, kinds, beginsAt, place, statusTitle }) => [
        <span key="what">
          <Link className="line-name" to="/sittings/$id" params={{ id }}>
            {title}
          </Link>
          <small className="small quiet">
            {organisation.name} · {kinds.map((kind) => kind.title).join('、')}
          </small>
        </span>,
        instantText(beginsAt),
        place,
        statusTitle,
      ]}
    />
  );
}
