import { answerOf, client } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { assignmentsTexts as texts } from './texts';
import { useAssignmentsChanged } from './use-assignments-changed';

const schema: FieldSchema = {
  properties: {
    memberId: { type: 'string', 'x-kind': 'member', title: texts.member },
    title: { type: 'string', title: texts.what, maxLength: 100 },
    dueOn: { type: 'string', format: 'date', title: texts.until },
  },
  required: ['memberId', 'title', 'dueOn'],
};

/** Asks a member to do something; he is told. */
export function GiveAssignment() {
  const changed = useAssignmentsChanged();
  return (
    <OpenedForm
      title={texts.give}
      schema={schema}
      submit={texts.giveIt}
      primary
      call={(key, { memberId, ...body }: { memberId: string; title: string; dueOn: string }) =>
        answerOf(
          client.POST('/assignments', {
            params: { header: { 'Idempotency-Key': key } },
            body: { ...body, memberIds: [memberId] },
          }),
        )
      }
      onDone={changed}
    />
  );
}
