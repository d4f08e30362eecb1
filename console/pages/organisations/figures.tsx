import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ApiProblem, answerOf, client } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { organisationsTexts as texts } from './texts';

/** How many cases are open and past due here and below; each count opens to its names. Nothing for who keeps no cases. */
export function Figures({ organisationId }: { organisationId: string }) {
  const found = useQuery({
    queryKey: ['cases', 'figures', organisationId],
    queryFn: () => answerOf(client.GET('/organisations/{id}/figures', { params: { path: { id: organisationId } } })),
  });
  if (found.isPending) return null;
  if (found.error instanceof ApiProblem && found.error.status === 403) return null;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { open, overdue } = found.data;
  return (
    <section aria-labelledby="figures">
      <h3 id="figures">{texts.cases}</h3>
      {open === 0 ? (
        <p className="quiet">{texts.noCases}</p>
      ) : (
        <p className="row">
          <Link to="/cases" search={{ organisationId, open: 'true' } as never}>
            {texts.open(open)}
          </Link>
          {overdue > 0 && (
            <Link className="late" to="/cases" search={{ organisationId, overdue: 'true' } as never}>
              {texts.overdue(overdue)}
            </Link>
          )}
        </p>
      )}
    </section>
  );
}
