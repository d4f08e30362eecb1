import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { boardsTexts as texts } from './texts';

type Line = Schemas['BoardLine'];
type Kind = keyof typeof texts.kinds;
type Figure = keyof typeof texts.figures;

const figures = Object.keys(texts.figures) as Figure[];
const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'by', title: texts.by, choices: Object.entries(texts.kinds), none: texts.kinds.community },
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'day', key: 'day', title: texts.day },
];

/** Where each line's names are: by its id, or by that it has none. */
function namesOf(kind: Kind, { id }: Line, figure: Figure): Record<string, string> {
  if (id) return { figure, [`${kind}Id`]: id };
  return { figure, none: kind };
}

/** 双报到情况 by community, grid or unit: each number leads to its names. */
export function BoardsPage() {
  const search = useSearch({ strict: false }) as Record<string, string>;
  const kind = (Object.hasOwn(texts.kinds, search.by ?? '') ? search.by : 'community') as Kind;
  const { organisationId, day } = search;
  const kept = { ...(organisationId && { organisationId }), ...(day && { day }) };
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      above={<PartyFigure {...kept} />}
      queryKey={['boards', kind]}
      filters={filters}
      read={(query) => answerOf(client.GET('/boards', { params: { query: query as never } }))}
      exportPath="/boards/export"
      heads={[texts.name, ...figures.map((figure) => texts.figures[figure]), ...Object.values(texts.rates)]}
      nothing={texts.nothing}
      keyOf={({ id }) => id ?? 'none'}
      row={(line) => [
        kind === 'community' && line.id ? (
          <Link key="name" to="/boards/$id" params={{ id: line.id }}>
            {line.name}
          </Link>
        ) : (
          line.name
        ),
        ...figures.map((figure) => {
          const count = line.figures[figure];
          if (count === 0) return '0';
          return (
            <Link
              key={figure}
              to="/boards/names"
              search={{ ...kept, ...namesOf(kind, line, figure) } as never}
              aria-label={texts.names(line.name, texts.figures[figure], count)}
            >
              {count}
            </Link>
          );
        }),
        ...(Object.keys(texts.rates) as (keyof typeof texts.rates)[]).map((rate) => {
          const { part, whole, percent } = line.rates[rate];
          const text = texts.rate(part, whole, percent);
          if (rate !== 'registration' || percent === null) return text;
          return (
            <span key={rate}>
              {text}
              <small className="small quiet">{texts.target(line.target, percent >= line.target)}</small>
            </span>
          );
        }),
      ]}
    />
  );
}

function PartyFigure(query: { organisationId?: string; day?: string }) {
  const { data } = useQuery({
    queryKey: ['boards', 'party-figure', query],
    queryFn: () => answerOf(client.GET('/boards/party-figure', { params: { query } })),
  });
  if (!data) return null;
  return (
    <p>
      <strong>{texts.party}</strong>：{texts.partyText(data.communities, data.members)}
    </p>
  );
}
