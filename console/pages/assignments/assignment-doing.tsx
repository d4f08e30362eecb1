import { Button } from 'antd';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { todayHere } from '../../app/dates';
import { Opened } from '../../app/opened';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { NoteAssignment } from './note-assignment';
import { assignmentsTexts as texts } from './texts';
import { useAssignmentsChanged } from './use-assignments-changed';

const said: FieldSchema = {
  properties: {
    answer: {
      type: 'string',
      title: texts.said,
      oneOf: Object.entries(texts.answers).map(([id, title]) => ({ const: id, title })),
    },
    toldOn: { type: 'string', format: 'date', title: texts.toldDay },
    why: { type: 'string', title: texts.cannotWhy, maxLength: 500, 'x-kind': 'long-text' },
  },
  required: ['answer', 'toldOn'],
};
const NOTHING: FieldSchema = {};

/** What a keeper may do with a task: note what became of it, what he said, or take it back. */
export function AssignmentDoing({ item }: { item: Schemas['Assignment'] }) {
  const [open, setOpen] = useState(false);
  const changed = useAssignmentsChanged();
  const { id, title, choices } = item;
  const path = { id };
  const after = (close: () => void) => () => {
    changed();
    close();
  };
  if (!choices.some((one) => one !== 'report')) return null;
  if (!open) {
    return (
      <Button aria-label={texts.of(texts.openDoing, title)} onClick={() => setOpen(true)}>
        {texts.openDoing}
      </Button>
    );
  }
  return (
    <div className="stack">
      {choices.includes('note') && <NoteAssignment item={item} onDone={changed} />}
      {choices.includes('answer') && choices.includes('note') && (
        <Opened title={texts.answer} of={texts.of(texts.answer, title)}>
          {(close) => (
            <SendForm
              schema={said}
              initial={{ '/toldOn': todayHere() }}
              submit={texts.save}
              call={(key, body) =>
                answerOf(
                  client.POST('/assignments/{id}/answer', {
                    params: { path, header: { 'Idempotency-Key': key } },
                    body,
                  }),
                )
              }
              onDone={after(close)}
              onCancel={close}
            />
          )}
        </Opened>
      )}
      {choices.includes('withdraw') && (
        <Opened title={texts.withdraw} of={texts.of(texts.withdraw, title)}>
          {(close) => (
            <SendForm
              schema={NOTHING}
              submit={texts.withdraw}
              call={(key) =>
                answerOf(
                  client.POST('/assignments/{id}/withdraw', { params: { path, header: { 'Idempotency-Key': key } } }),
                )
              }
              onDone={after(close)}
              onCancel={close}
            >
              <p>{texts.withdrawSure}</p>
            </SendForm>
          )}
        </Opened>
      )}
    </div>
  );
}
