import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { SendForm } from '../../form/send-form';
import { thanksWishTexts as texts } from './texts';

/** My own wish: whether a 感谢信 about me may be written to my unit. */
export function ThanksWishPage() {
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ['thanks-wish'],
    queryFn: () => answerOf(client.GET('/me/thanks-wish')),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { none } = found.data;
  return (
    <article className="stack">
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      <p role="status">{none ? texts.none : texts.wanted}</p>
      <SendForm
        key={String(none)}
        schema={{ properties: {} }}
        call={(key) =>
          answerOf(
            client.POST('/me/thanks-wish', { params: { header: { 'Idempotency-Key': key } }, body: { none: !none } }),
          )
        }
        onDone={() => queries.invalidateQueries({ queryKey: ['thanks-wish'] })}
        submit={none ? texts.sayWanted : texts.sayNone}
      />
    </article>
  );
}
