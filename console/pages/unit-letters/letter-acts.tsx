import { answerOf, client, type Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { HandLetter } from './hand-letter';
import { unitLettersTexts as texts } from './texts';
import { WordsForm } from './words-form';

const choice = (title: string, titles: Readonly<Record<string, string>>): FieldSchema => ({
  title,
  oneOf: Object.entries(titles).map(([value, text]) => ({ const: value, title: text })),
});

const leaveOut: FieldSchema = {
  properties: {
    state: choice(texts.how, texts.hows),
    because: choice(texts.because, texts.causes),
    why: { type: 'string', title: texts.why, maxLength: 300 },
  },
  required: ['state', 'because'],
};

const received: FieldSchema = {
  properties: { on: { type: 'string', format: 'date', title: texts.on } },
  required: ['on'],
};

interface Props {
  letter: Schemas['UnitLetter'];
  name: string;
  onDone: () => void;
}

/** What can be done with a letter: agreed to, left out, worded; later, that it has arrived. */
export function LetterActs({ letter, name, onDone }: Props) {
  const { id, state, receivedOn, kind } = letter;
  const after = (close: () => void) => () => {
    onDone();
    close();
  };
  const params = (key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });
  if (state.id === 'sent') {
    return receivedOn ? null : (
      <Opened title={texts.received} of={texts.receivedOf(name)}>
        {(close) => (
          <SendForm
            schema={received}
            call={(key, body) =>
              answerOf(client.POST('/unit-letters/{id}/received', { params: params(key), body: body as never }))
            }
            onDone={after(close)}
            submit={texts.received}
            primary
            onCancel={close}
          />
        )}
      </Opened>
    );
  }
  if (state.id === 'reviewed') return <HandLetter letter={letter} name={name} onDone={onDone} />;
  return (
    <>
      <Opened title={texts.review} of={texts.reviewOf(name)}>
        {(close) => (
          <SendForm
            schema={{ properties: {} }}
            call={(key) => answerOf(client.POST('/unit-letters/{id}/review', { params: params(key) }))}
            onDone={after(close)}
            submit={texts.review}
            primary
            onCancel={close}
          />
        )}
      </Opened>
      <Opened title={texts.leaveOut} of={texts.leaveOutOf(name)}>
        {(close) => (
          <SendForm
            schema={leaveOut}
            call={(key, body) =>
              answerOf(client.POST('/unit-letters/{id}/leave-out', { params: params(key), body: body as never }))
            }
            onDone={after(close)}
            submit={texts.leaveOut}
            onCancel={close}
          />
        )}
      </Opened>
      {kind.id === 'thanks' && (
        <Opened title={texts.words} of={texts.wordsOf(name)}>
          {(close) => <WordsForm id={id} onDone={after(close)} onCancel={close} />}
        </Opened>
      )}
    </>
  );
}
