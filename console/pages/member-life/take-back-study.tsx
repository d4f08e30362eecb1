import { answerOf, client } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { memberLifeTexts as texts } from './texts';

const NOTHING: FieldSchema = {};

interface Props {
  memberId: string;
  study: { id: string; subject: string };
  onDone: () => void;
}

/** Takes back study that was recorded by mistake. */
export function TakeBackStudy({ memberId: id, study, onDone }: Props) {
  return (
    <OpenedForm
      title={texts.takeBack}
      of={`${texts.takeBack}：${study.subject}`}
      schema={NOTHING}
      call={(key) =>
        answerOf(
          client.POST('/members/{id}/study/{studyId}/void', {
            params: { path: { id, studyId: study.id }, header: { 'Idempotency-Key': key } },
          }),
        )
      }
      onDone={onDone}
    >
      <p>{texts.sure}</p>
    </OpenedForm>
  );
}
