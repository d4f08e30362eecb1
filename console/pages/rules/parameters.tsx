import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../api/client';
import { dayText } from '../../app/dates';
import { organisationsQuery } from '../../app/list/filters';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { useHolds } from '../../app/use-holds';
import { Parameter } from './parameter';
import { rulesTexts as texts } from './texts';

// What the API refuses to others is not offered to them.
const SETTERS: readonly string[] = ['committee', 'work-committee'];

interface Props {
  procedure: string;
  organisationId: string;
}

/** Each parameter with what holds, where it stands, and who set it otherwise. */
export function Parameters({ procedure, organisationId }: Props) {
  const queries = useQueryClient();
  const [done, setDone] = useState<string>();
  const queryKey = ['rules', procedure, organisationId];
  const found = useQuery({
    queryKey,
    queryFn: () =>
      answerOf(
        client.GET('/procedures/{id}/rules', {
          params: { path: { id: procedure as never }, query: { organisationId } },
        }),
      ),
  });
  const maySet = useHolds('organisation-officer', 'administrator');
  const { data: organisations } = useQuery(organisationsQuery);
  const isCommittee =
    organisations?.some(
      (one) => one.id === organisationId && (SETTERS.includes(one.kind) || one.mayApproveProbationary),
    ) ?? false;
  const settable = isCommittee && maySet;
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { effectiveFrom, parameters, history } = found.data;
  return (
    <section className="stack">
      {effectiveFrom && <p className="quiet">{texts.since(dayText(effectiveFrom))}</p>}
      {done && <Alert type="success" showIcon role="status" title={texts.done(done)} />}
      {!settable && <p className="quiet">{texts.notHere}</p>}
      <ul className="lines">
        {parameters.map((parameter) => (
          <Parameter
            key={`${parameter.name}${history.filter((one) => one.parameter === parameter.name).length}`}
            parameter={parameter}
            history={history.filter((one) => one.parameter === parameter.name)}
            organisationId={organisationId}
            settable={settable}
            call={(key, body) =>
              answerOf(
                client.POST('/procedures/{id}/rules/{parameter}', {
                  params: {
                    path: { id: procedure as never, parameter: parameter.name },
                    header: { 'Idempotency-Key': key },
                  },
                  body: { organisationId, ...body },
                }),
              )
            }
            onDone={() => {
              setDone(parameter.title);
              queries.invalidateQueries({ queryKey });
            }}
          />
        ))}
      </ul>
    </section>
  );
}
