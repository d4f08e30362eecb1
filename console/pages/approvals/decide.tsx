import { answerOf, client, type Schemas } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { approvalsTexts as texts } from './texts';

const reason: FieldSchema = { type: 'string', title: texts.reasonField, maxLength: 200, 'x-kind': 'long-text' };
// Why not, whoever asked has to be told.
const fields = { yes: { properties: { reason } }, no: { properties: { reason }, required: ['reason'] } };

interface Props {
  about: Schemas['Approval'];
  onDone: () => void;
}

/** Saying yes or no to what somebody else wants to do. */
export function Decide({ about: { id }, onDone }: Props) {
  const form = (yes: boolean) => (
    <OpenedForm
      title={yes ? texts.yes : texts.no}
      schema={yes ? fields.yes : fields.no}
      call={(key, body: { reason?: string }) =>
        answerOf(
          client.POST('/approvals/{id}/decision', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: { yes, ...body },
          }),
        )
      }
      onDone={onDone}
    />
  );
  return (
    <div className="row">
      {form(true)}
      {form(false)}
    </div>
  );
}
