import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { ServiceReport } from '../registrants/service-report';
import { boardsTexts as texts } from './texts';

const filters: readonly ListFilter[] = [
  {
    kind: 'choice',
    key: 'figure',
    title: texts.figure,
    choices: Object.entries(texts.figures),
    none: texts.figures.listed,
  },
  { kind: 'day', key: 'day', title: texts.day },
  { kind: 'given', key: 'organisationId', title: texts.organisation },
  { kind: 'given', key: 'communityId', title: texts.community },
  { kind: 'given', key: 'unitId', title: texts.unit },
  { kind: 'given', key: 'gridId', title: texts.grid },
  { kind: 'choice', key: 'none', title: texts.only, choices: Object.entries(texts.none) },
];

/** The names behind one figure, by name. */
export function BoardNamesPage() {
  return (
    <ListPage
      title={texts.namesTitle}
      queryKey={['boards', 'names']}
      filters={filters}
      read={(query) =>
        answerOf(client.GET('/boards/names', { params: { query: { figure: 'listed', ...query } as never } }))
      }
      exportPath="/boards/names/export"
      exportAlso={{ figure: 'listed' }}
      heads={[texts.person, texts.community, texts.grid, texts.unit, texts.standing, texts.served, texts.more]}
      nothing={texts.noNames}
      keyOf={({ id }) => id}
      given={({ community, unit, grid }) => ({ communityId: community.name, unitId: unit?.name, gridId: grid?.name })}
      row={({ id, person, community, grid, unit, standing, served }) => [
        person.name,
        community.name,
        grid?.name ?? texts.none.grid,
        unit?.name ?? texts.none.unit,
        standing.title,
        served ? texts.yes : texts.no,
        <span key="more" className="row">
          <ServiceReport id={id} label={texts.reportOf(person.name)}>
            {texts.report}
          </ServiceReport>
          <Link to="/units/consents" search={{ registrantId: id } as never} aria-label={texts.consentOf(person.name)}>
            {texts.consent}
          </Link>
        </span>,
      ]}
    >
      <Link to="/boards">{texts.back}</Link>
    </ListPage>
  );
}
