import { answerOf, client } from '../../api/client';
import { Opened } from '../../app/opened';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
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
    <Opened title={texts.takeBack} of={`${texts.takeBack}：${study.subject}`}>
      {(close) => (
        <SendForm
          schema={NOTHING}
          call={(key) =>
            answerOf(
              client.POST('/members/{id}/study/{studyId}/void', {
                params: { path: { id, studyId: study.id }, header: { 'Idempotency-Key': key } },
              }),
            )
          }
          onDone={onDone}
          submit={texts.takeBack}
          onCancel={close}
        >
          <p>{texts.sure}</p>
        </SendForm>
      )}
    </Opened>
  );
}
