import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import type { FilterValues } from '../../app/list/filter';
import { useFilters } from '../../app/list/use-filters';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { AboveLink } from './above-link';
import { FigureSheet, type LifeFigureLine } from './figure-sheet';
import { byFilter, kindFilter, placeAndDays, whose } from './life-filters';
import { SheetPage } from './sheet-page';
import { lifeTexts as texts } from './texts';

const filters = [...placeAndDays, byFilter, kindFilter, ...whose];

/** The whole above, then a line a child or a group; who opens a number keeps what it was filtered by. */
function linesOf(
  { organisation, total, rows, from, to }: Schemas['AttendanceFigures'],
  values: FilterValues,
): LifeFigureLine[] {
  const { by = 'organisation', ...kept } = values;
  const base = { ...kept, from, to, organisationId: organisation.id };
  const rowsShown = rows.map(({ key, title, organisation: child, ...line }): LifeFigureLine => {
    if (by !== 'organisation') return { ...line, key, title, names: { ...base, [by]: key } };
    if (!child) return { ...line, key: 'own', title, names: { ...base, own: 'true' } };
    const names = { ...base, organisationId: child.id };
    return { ...line, key: child.id, title, names, down: { ...values, organisationId: child.id } };
  });
  return [{ ...total, key: 'whole', title: texts.whole(organisation.name), names: base, whole: true }, ...rowsShown];
}

/** 出勤 down the tree and by group. */
export function AttendancePage() {
  const filtered = useFilters(filters);
  const { values } = filtered;
  const found = useQuery({
    queryKey: ['life', 'attendance', values],
    queryFn: () => answerOf(client.GET('/life/attendance', { params: { query: values as never } })),
    placeholderData: (before) => before,
  });
  if (found.isPending) return <Loading />;
  return (
    <SheetPage
      title={texts.attendance}
      more={texts.attendanceMore}
      exportPath="/life/attendance/export"
      asked={values}
      filtered={filtered}
      shown={found.data}
      links={
        <Link to="/life/members" search={values as never}>
          {texts.toMembers}
        </Link>
      }
    >
      {found.isError && <Failure error={found.error} onRetry={() => found.refetch()} />}
      {found.data && !found.isError && (
        <>
          <AboveLink at="/life/attendance" id={found.data.organisation.id} values={values} />
          <FigureSheet
            label={found.data.organisation.name}
            figures={found.data.figures}
            lines={linesOf(found.data, values)}
            namesAt="/life/lines"
            self="/life/attendance"
            withRate
          />
        </>
      )}
    </SheetPage>
  );
}
