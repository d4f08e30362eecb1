import { useQuery } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { Failure } from '../../app/states/failure';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { AssignmentStands } from '../assignments/assignment-stands';
import { assignmentsTexts as texts } from '../assignments/texts';
import { useAssignmentsChanged } from '../assignments/use-assignments-changed';

const NOTHING: FieldSchema = {};
const WHY: FieldSchema = {
  properties: { why: { type: 'string', title: texts.cannotWhy, maxLength: 500, 'x-kind': 'long-text' } },
  required: ['why'],
};

/** What my branch asked me to do: yes, no, done. */
export function MyAssignments() {
  const found = useQuery({
    queryKey: ['assignments', 'mine'],
    queryFn: () => answerOf(client.GET('/assignments', { params: { query: { own: 'true', limit: 10 } } })),
  });
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="assignments">
      <h2 id="assignments">{texts.mine}</h2>
      {items.map((item) => (
        <MyAssignment key={item.id} item={item} />
      ))}
    </section>
  );
}

function MyAssignment({ item }: { item: Schemas['Assignment'] }) {
  const changed = useAssignmentsChanged();
  const { id, title, dueOn, choices } = item;
  const path = { id };
  const say = (answer: 'yes' | 'no') => (key: string, body: { why?: string }) =>
    answerOf(
      client.POST('/assignments/{id}/answer', {
        params: { path, header: { 'Idempotency-Key': key } },
        body: { ...body, answer },
      }),
    );
  return (
    <article className="sheet paper stack">
      <div>
        <h3>{title}</h3>
        <p>{texts.mineDue(dayText(dueOn))}</p>
        <AssignmentStands item={item} />
      </div>
      <div className="row">
        {choices.includes('answer') && (
          <>
            <OpenedForm
              title={texts.canDo}
              of={texts.of(texts.canDo, title)}
              schema={NOTHING}
              submit={texts.send}
              call={say('yes')}
              onDone={changed}
            />
            <OpenedForm
              title={texts.cannot}
              of={texts.of(texts.cannot, title)}
              schema={WHY}
              submit={texts.send}
              call={say('no')}
              onDone={changed}
            />
          </>
        )}
        {choices.includes('report') && (
          <OpenedForm
            title={texts.done}
            of={texts.of(texts.done, title)}
            schema={NOTHING}
            submit={texts.report}
            call={(key) =>
              answerOf(
                client.POST('/assignments/{id}/report', { params: { path, header: { 'Idempotency-Key': key } } }),
              )
            }
            onDone={changed}
          >
            <p>{texts.doneSure}</p>
          </OpenedForm>
        )}
      </div>
    </article>
  );
}
