import { useQuery } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from '../../api/client';
import { todayHere } from '../../app/dates';
import type { FilterValues } from '../../app/list/filter';
import { useFilters } from '../../app/list/use-filters';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { AboveLink } from './above-link';
import { FigureSheet, type LifeFigureLine } from './figure-sheet';
import { kindFilter, placeAndDays } from './life-filters';
import { SheetPage } from './sheet-page';
import { lifeTexts as texts } from './texts';

const filters = [...placeAndDays, kindFilter];

function linesOf(
  { organisation, total, rows, from, to }: Schemas['PlanFigures'],
  values: FilterValues,
): LifeFigureLine[] {
  const base = { ...values, from, to, organisationId: organisation.id };
  const rowsShown = rows.map(({ title, organisation: child, values: counts }): LifeFigureLine => {
    if (!child) return { key: 'own', title, values: counts, names: { ...base, own: 'true' } };
    const names = { ...base, organisationId: child.id };
    return { key: child.id, title, values: counts, names, down: { ...values, organisationId: child.id } };
  });
  const whole = { key: 'whole', title: texts.whole(organisation.name), values: total, names: base, whole: true };
  return [whole, ...rowsShown];
}

/** Minutes belong to sittings, planned or not: whose are late stands on their list. */
const ofSittings = { 'minutes-late': { to: '/sittings', search: { minutesLate: 'true' } } } as const;

/** What of the yearly plans was held: of this year where nothing is said. */
export function PlanPage() {
  const filtered = useFilters(filters);
  const year = todayHere().slice(0, 4);
  const asked = { from: `${year}-01-01`, to: `${year}-12-31`, ...filtered.values };
  const found = useQuery({
    queryKey: ['life', 'plan', asked],
    queryFn: () => answerOf(client.GET('/life/plan', { params: { query: asked as never } })),
    placeholderData: (before) => before,
  });
  if (found.isPending) return <Loading />;
  return (
    <SheetPage
      title={texts.plan}
      more={texts.planMore}
      exportPath="/life/plan/export"
      asked={asked}
      filtered={filtered}
      shown={found.data}
    >
      {found.isError && <Failure error={found.error} onRetry={() => found.refetch()} />}
      {found.data && !found.isError && (
        <>
          <AboveLink at="/life/plan" id={found.data.organisation.id} values={filtered.values} />
          <FigureSheet
            label={found.data.organisation.name}
            figures={found.data.figures}
            lines={linesOf(found.data, filtered.values)}
            namesAt="/life/plan-lines"
            self="/life/plan"
            elsewhere={ofSittings}
          />
        </>
      )}
    </SheetPage>
  );
}
