import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, apiBase, client } from '../../api/client';
import { monthText } from '../../app/dates';
import { useHolds } from '../../app/use-holds';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { firstMonthTexts as texts } from './first-month-texts';

const WHEN: FieldSchema = {
  properties: { month: { type: 'string', title: texts.month, 'x-kind': 'month' } },
  required: ['month'],
};

/** 启用月份 of an organisation, and what is brought in of the time before. */
export function FirstMonth({ organisationId: id }: { organisationId: string }) {
  const queries = useQueryClient();
  const reads = useHolds(
    'administrator',
    'organisation-officer',
    'secretary',
    'deputy-secretary',
    'organisation-commissioner',
  );
  const imports = useHolds('organisation-officer');
  const queryKey = ['organisation', id, 'first-month'];
  const found = useQuery({
    queryKey,
    queryFn: () => answerOf(client.GET('/organisations/{id}/first-month', { params: { path: { id } } })),
    enabled: reads,
  });
  if (!found.data) return null;
  const { own, inForce, looked, changeable } = found.data;
  return (
    <section className="stack no-print" aria-labelledby="first-month">
      <h3 id="first-month">{texts.title}</h3>
      <p>
        {inForce
          ? texts.since(monthText(inForce.month), own === null ? inForce.organisation.name : undefined)
          : looked
            ? texts.lookedBelow
            : texts.none}
      </p>
      {looked && inForce && <p className="quiet">{texts.looked}</p>}
      {changeable && (
        <OpenedForm
          title={inForce ? texts.change : texts.set}
          schema={WHEN}
          initial={own ? { '/month': own } : undefined}
          submit={texts.save}
          call={(key, body) =>
            answerOf(
              client.PUT('/organisations/{id}/first-month', {
                params: { path: { id }, header: { 'Idempotency-Key': key } },
                body,
              }),
            )
          }
          onDone={(now) => queries.setQueryData(queryKey, now)}
        >
          <p className="quiet prose">{texts.more}</p>
        </OpenedForm>
      )}
      {imports && !looked && (
        <p className="row">
          <Link to={'/imports/new' as '/'}>{texts.bring}</Link>
          <a href={`${apiBase}/imports/template?of=past`}>{texts.template}</a>
        </p>
      )}
    </section>
  );
}
