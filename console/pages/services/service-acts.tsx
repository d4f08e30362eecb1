import { Alert } from 'antd';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { useOpeningsChanged } from '../openings/use-openings-changed';
import { servicesTexts as texts } from './texts';

const NOTHING: FieldSchema = {};
const text = (title: string): FieldSchema => ({
  properties: { text: { type: 'string', title, maxLength: 500, 'x-kind': 'long-text' } },
  required: ['text'],
});
const WHY = text(texts.why);
const ANSWER = text(texts.answerText);

type Word = 'certify' | 'refuse' | 'answer' | 'void';
type Call = (key: string, body: never) => Promise<unknown>;

/** What the one who looks may do with a service now. */
export function ServiceActs({ item }: { item: Schemas['Service'] }) {
  const changed = useOpeningsChanged();
  const { id, choices, person } = item;
  const to = (key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } });
  const words: Record<Word, { title: string; schema: FieldSchema; more?: string; call: Call }> = {
    certify: {
      ...{ title: texts.certify, schema: NOTHING, more: texts.certifySure },
      call: (key) => answerOf(client.POST('/services/{id}/certify', to(key))),
    },
    refuse: {
      ...{ title: texts.refuse, schema: WHY },
      call: (key, body) => answerOf(client.POST('/services/{id}/refuse', { ...to(key), body })),
    },
    answer: {
      ...{ title: texts.answer, schema: ANSWER },
      call: (key, body) => answerOf(client.POST('/services/{id}/answer', { ...to(key), body })),
    },
    void: {
      ...{ title: texts.void, schema: NOTHING, more: texts.voidSure },
      call: (key) => answerOf(client.POST('/services/{id}/void', to(key))),
    },
  };
  return (
    <div className="row no-print">
      {(Object.keys(words) as Word[])
        .filter((word) => choices.includes(word))
        .map((word) => (
          <OpenedForm
            key={word}
            title={words[word].title}
            of={texts.of(words[word].title, person.name)}
            schema={words[word].schema}
            call={words[word].call}
            onDone={changed}
          >
            {words[word].more && <p>{words[word].more}</p>}
          </OpenedForm>
        ))}
      {choices.includes('code') && <ReceiverCode id={id} name={person.name} />}
    </div>
  );
}

/** A code for the receiver of a wish, shown once. */
function ReceiverCode({ id, name }: { id: string; name: string }) {
  const [code, setCode] = useState<string>();
  return (
    <Opened title={texts.code} of={texts.of(texts.code, name)}>
      {(close) =>
        code ? (
          <Alert
            type="info"
            showIcon
            role="status"
            title={texts.codeIs(code)}
            description={texts.codeWhere(new URL('received', document.baseURI).href)}
          />
        ) : (
          <SendForm
            schema={NOTHING}
            submit={texts.code}
            call={(key) =>
              answerOf(
                client.POST('/services/{id}/receiver-code', {
                  params: { path: { id }, header: { 'Idempotency-Key': key } },
                }),
              )
            }
            onDone={(made: { code?: string }) => setCode(made.code)}
            onCancel={close}
          >
            <p>{texts.codeHow}</p>
          </SendForm>
        )
      }
    </Opened>
  );
}
