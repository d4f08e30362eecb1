import { answerOf, client } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { sideTasksTexts as texts } from './texts';
import { useSideTaskChanged } from './use-changed';

const REASON: FieldSchema = {
  properties: { reason: { type: 'string', title: texts.reopenReason, maxLength: 500, 'x-kind': 'long-text' } },
  required: ['reason'],
};

/** Closed by mistake: it is opened again, with a reason. */
export function SideTaskReopening({ id, caseId }: { id: string; caseId?: string }) {
  const changed = useSideTaskChanged(caseId);
  return (
    <OpenedForm
      title={texts.reopen}
      schema={REASON}
      call={(key, body) =>
        answerOf(
          client.POST('/side-tasks/{id}/reopen', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
      onDone={changed}
    />
  );
}
