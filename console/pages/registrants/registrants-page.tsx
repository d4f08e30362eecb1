import { Link, useSearch } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { dayText } from '../../app/dates';
import { chosenOf, type ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { useHolds } from '../../app/use-holds';
import { FindRegistrant } from './find-registrant';
import { PrintPapers } from './print-papers';
import { registrantsTexts as texts } from './texts';

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'stands', title: texts.standing, choices: Object.entries(texts.standings) },
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'choice', key: 'kind', title: texts.kind, choices: Object.entries(texts.kinds) },
  { kind: 'yes', key: 'left', title: texts.left },
  { kind: 'given', key: 'unitId', title: texts.unit },
  { kind: 'given', key: 'gridId', title: texts.grid },
];

/** 报到党员, by name. */
export function RegistrantsPage() {
  const search = useSearch({ strict: false });
  const keeps = useHolds(
    ...([
      'community-worker',
      'secretary',
      'deputy-secretary',
      'organisation-commissioner',
      'organisation-officer',
    ] as const),
  );
  const filtered = chosenOf(filters, search);
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      above={
        keeps && (
          <PrintPapers
            papers={['form', 'certificate', 'card', 'service-card']}
            which={{ filters: { ...filtered } }}
            title={texts.printAll}
          />
        )
      }
      find={<FindRegistrant />}
      queryKey={['registrants']}
      filters={filters}
      read={(query) => answerOf(client.GET('/registrants', { params: { query: query as never } }))}
      exportPath="/registrants/export"
      heads={[texts.name, texts.unit, texts.community, texts.grid, texts.standing, texts.since]}
      nothing={texts.nothing}
      keyOf={({ id }) => id}
      given={({ unit, grid }) => ({ unitId: unit?.name, gridId: grid?.name })}
      row={({ id, name, unit, community, grid, standing, standingSince }) => [
        <Link key="name" className="line-name" to="/registrants/$id" params={{ id }}>
          {name}
        </Link>,
        unit?.name,
        community.name,
        grid?.name,
        standing.title,
        dayText(standingSince),
      ]}
    >
      {keeps && <Link to="/registrants/new">{texts.enter}</Link>}
      {keeps && <Link to="/registrant-lists">{texts.lists}</Link>}
      {keeps && <Link to="/grids">{texts.grids}</Link>}
    </ListPage>
  );
}
