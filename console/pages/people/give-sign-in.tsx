import { answerOf, client, type Schemas } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { accessTexts as texts } from './sign-in-texts';

const schema: FieldSchema = {
  properties: { loginName: { type: 'string', title: texts.loginName, maxLength: 32 } },
  required: ['loginName'],
};

interface Props {
  person: Schemas['Person'];
  onGiven: (given: Schemas['SignIn']) => void;
}

/** Gives a sign-in with a one-time password, or a new password to one that is there. */
export function GiveSignIn({ person: { id, loginName }, onGiven }: Props) {
  return (
    <OpenedForm
      title={loginName === null ? texts.give : texts.again}
      schema={schema}
      initial={loginName === null ? undefined : { '/loginName': loginName }}
      call={(key, body: Schemas['SignInInput']) =>
        answerOf(
          client.POST('/people/{id}/sign-in', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
      onDone={onGiven}
    >
      <p className="quiet prose">{texts.loginHint}</p>
      {loginName !== null && <p className="prose">{texts.againHint}</p>}
    </OpenedForm>
  );
}
