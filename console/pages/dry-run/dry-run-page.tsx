import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { instantDay, monthText } from '../../app/dates';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { DryRunMember } from './dry-run-member';
import { dryRunTexts as texts } from './texts';

const NOTHING: FieldSchema = {};

/** The first look of a branch: gone through name by name, then confirmed. */
export function DryRunPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const queries = useQueryClient();
  const queryKey = ['dry-run', id];
  const found = useQuery({
    queryKey,
    queryFn: () => answerOf(client.GET('/organisations/{id}/dry-run', { params: { path: { id } } })),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { organisation, month, members, unanswered, mayAnswer, confirmedAt, confirmedBy } = found.data;
  return (
    <div className="stack">
      <h1>{texts.title(organisation.name)}</h1>
      <p className="prose quiet">{texts.intro(monthText(month))}</p>
      <p>
        <Link to={'/three-nots' as '/'} search={{ organisationId: id } as never}>
          {texts.back}
        </Link>
      </p>
      {members.length === 0 && <p>{texts.nothing}</p>}
      <ul className="lines">
        {members.map((one) => (
          <li key={one.member.id}>
            <DryRunMember one={one} may={mayAnswer} onAnswered={(run) => queries.setQueryData(queryKey, run)} />
          </li>
        ))}
      </ul>
      {confirmedAt && confirmedBy ? (
        <p>{texts.confirmed(confirmedBy.name, instantDay(confirmedAt))}</p>
      ) : (
        <p>{unanswered > 0 ? texts.left(unanswered) : texts.allDone}</p>
      )}
      {mayAnswer && unanswered === 0 && (
        <OpenedForm
          title={texts.confirm}
          schema={NOTHING}
          primary
          call={(key) =>
            answerOf(
              client.POST('/organisations/{id}/dry-run/confirm', {
                params: { path: { id }, header: { 'Idempotency-Key': key } },
              }),
            )
          }
          onDone={(run) => {
            queries.setQueryData(queryKey, run);
            queries.invalidateQueries({ queryKey: ['three-nots'] });
          }}
        >
          <p className="prose">{texts.sure}</p>
        </OpenedForm>
      )}
    </div>
  );
}
