import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useDeferredValue } from 'react';
import { ApiProblem, answerOf, client, type Schemas } from '../../api/client';
import { Refusal } from '../../app/states/refusal';
import { caseTexts as texts } from './texts';

interface Props {
  taskId: string;
  /** What would be sent; undefined while something is missing. */
  body: Schemas['DecisionPreviewInput'] | undefined;
}

/** What stands against a decision before it is made, by the checks that it goes through itself, with their article. */
export function DecisionChecks({ taskId, body }: Props) {
  const text = useDeferredValue(JSON.stringify(body));
  const found = useQuery({
    queryKey: ['decision-preview', taskId, text],
    queryFn: () =>
      answerOf(
        client.POST('/tasks/{taskId}/preview', {
          params: { path: { taskId } },
          body: JSON.parse(text) as Schemas['DecisionPreviewInput'],
        }),
      ),
    enabled: body !== undefined,
    staleTime: 30_000,
    // What was typed stays in memory no longer than the form.
    gcTime: 0,
  });
  if (body === undefined) return null;
  // What the form itself says of its fields is not said twice; somebody else's being first is told by the page.
  if (found.error) return found.error instanceof ApiProblem ? <Refusal error={found.error} /> : null;
  if (!found.data) return null;
  const { blocked, checked, source } = found.data;
  const article = source ? texts.article(source) : undefined;
  if (blocked.length) {
    const title = texts.blocked(blocked.map((one) => one.title).join('；'));
    return <Alert type="error" showIcon role="alert" title={title} description={article} />;
  }
  return checked ? <Alert type="success" showIcon role="status" title={texts.fine} description={article} /> : null;
}
