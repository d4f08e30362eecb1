import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { todayHere } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { pairingsTexts as texts } from './pairings-texts';

type Figure = keyof typeof texts.heads;

const figures = Object.keys(texts.heads) as Figure[];
const thisYear = Number(todayHere().slice(0, 4));
const years = [thisYear, thisYear - 1, thisYear - 2].map((year) => [String(year), String(year)] as const);
const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'year', title: texts.year, choices: years, none: String(thisYear) },
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
];

/** Where the names behind a figure are: what it counts, and nothing else. */
const namesOf: Record<Figure, (id: string, year: string) => [to: string, search: Record<string, string>]> = {
  units: (keptBy) => ['/units', { keptBy, registered: 'there' }],
  paired: (keptBy) => ['/units', { keptBy, paired: 'yes' }],
  unitPairs: (communityId) => ['/units/pairings', { communityId, kind: 'unit', unended: 'true' }],
  householdPairs: (communityId) => ['/units/pairings', { communityId, kind: 'household', unended: 'true' }],
  raised: (communityId, year) => ['/units/projects', { communityId, year, figure: 'raised' }],
  done: (communityId, year) => ['/units/projects', { communityId, year, figure: 'done' }],
};

/** 共驻共建情况: units with a pairing, pairings, needs done; each number leads to what it counts. */
export function JointFiguresPage() {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const { organisationId, year = String(thisYear) } = search;
  return (
    <ListPage
      title={texts.figures}
      intro={texts.figuresMore}
      above={<Total {...(organisationId && { organisationId })} year={Number(year)} />}
      queryKey={['joint-figures']}
      filters={filters}
      read={(query) => answerOf(client.GET('/joint-figures', { params: { query: query as never } }))}
      exportPath="/joint-figures/export"
      heads={[texts.place, ...figures.map((figure) => texts.heads[figure]), texts.rates.paired, texts.rates.done]}
      nothing={texts.noFigures}
      keyOf={({ id }) => id}
      row={(line) => [
        line.name,
        ...figures.map((figure) => <Count key={figure} line={line} figure={figure} year={year} />),
        texts.rate(line.pairedPercent),
        texts.rate(line.donePercent),
      ]}
    />
  );
}

function Count({ line, figure, year }: { line: Schemas['JointLine']; figure: Figure; year: string }) {
  const count = line[figure];
  if (count === 0) return '0';
  const [to, found] = namesOf[figure](line.id, year);
  return (
    <Link to={to as never} search={found as never} aria-label={texts.names(line.name, texts.heads[figure], count)}>
      {count}
    </Link>
  );
}

function Total(query: { organisationId?: string; year: number }) {
  const { data } = useQuery({
    queryKey: ['joint-figures', 'total', query],
    queryFn: () => answerOf(client.GET('/joint-figures/total', { params: { query } })),
  });
  if (!data) return null;
  const { units, pairedPercent, unitPairs, householdPairs, donePercent } = data;
  return <p>{texts.total(units, texts.rate(pairedPercent), unitPairs + householdPairs, texts.rate(donePercent))}</p>;
}
