import { useQuery } from '@tanstack/react-query';
import { proceduresQuery } from '../../api/procedure';
import type { ListFilter } from '../../app/list/filter';
import { Filters } from '../../app/list/filters';
import { useFilters } from '../../app/list/use-filters';
import { Nothing } from '../../app/states/nothing';
import { Parameters } from './parameters';
import { rulesTexts as texts } from './texts';

/** The rules of a procedure as they hold in an organisation; both stand in the address. */
export function RulesPage() {
  const { data } = useQuery(proceduresQuery);
  const procedures = (data?.items ?? []).map(({ id, title }) => [id, title] as const);
  const filters: ListFilter[] = [
    { kind: 'choice', key: 'procedure', title: texts.procedure, choices: procedures },
    { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  ];
  const filtered = useFilters(filters);
  const { procedure, organisationId } = filtered.values;
  return (
    <div className="stack">
      <h1>{texts.title}</h1>
      <p className="prose quiet">{texts.intro}</p>
      <Filters {...filtered} />
      {!procedure ? (
        <Nothing title={texts.chooseProcedure} />
      ) : organisationId ? (
        <Parameters key={procedure + organisationId} procedure={procedure} organisationId={organisationId} />
      ) : (
        <Nothing title={texts.chooseOrganisation} />
      )}
    </div>
  );
}
