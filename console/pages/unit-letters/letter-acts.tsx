import { answerOf, client, type Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
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
    why: { type: 'string', title: texts.why, maxLength: 300, 'x-note': texts.whyNote },
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
  const params = (key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });
  if (state.id === 'sent') {
    return receivedOn ? null : (
      <OpenedForm
        title={texts.received}
        of={texts.receivedOf(name)}
        schema={received}
        call={(key, body) =>
          answerOf(client.POST('/unit-letters/{id}/received', { params: params(key), body: body as never }))
        }
        onDone={onDone}
        primary
      />
    );
  }
  if (state.id === 'reviewed') return <HandLetter letter={letter} name={name} onDone={onDone} />;
  return (
    <>
      <OpenedForm
        title={texts.review}
        of={texts.reviewOf(name)}
        schema={{ properties: {} }}
        call={(key) => answerOf(client.POST('/unit-letters/{id}/review', { params: params(key) }))}
        onDone={onDone}
        primary
      />
      <OpenedForm
        title={texts.leaveOut}
        of={texts.leaveOutOf(name)}
        schema={leaveOut}
        call={(key, body) =>
          answerOf(client.POST('/unit-letters/{id}/leave-out', { params: params(key), body: body as never }))
        }
        onDone={onDone}
      />
      {kind.id === 'thanks' && (
        <Opened title={texts.words} of={texts.wordsOf(name)}>
          {(close) => (
            <WordsForm
              id={id}
              onDone={() => {
                onDone();
                close();
              }}
              onCancel={close}
            />
          )}
        </Opened>
      )}
    </>
  );
}
