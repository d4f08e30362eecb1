import { Button } from 'antd';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { todayHere } from '../../app/dates';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
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
        <OpenedForm
          title={texts.answer}
          of={texts.of(texts.answer, title)}
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
          onDone={changed}
        />
      )}
      {choices.includes('withdraw') && (
        <OpenedForm
          title={texts.withdraw}
          of={texts.of(texts.withdraw, title)}
          schema={NOTHING}
          call={(key) =>
            answerOf(
              client.POST('/assignments/{id}/withdraw', { params: { path, header: { 'Idempotency-Key': key } } }),
            )
          }
          onDone={changed}
        >
          <p>{texts.withdrawSure}</p>
        </OpenedForm>
      )}
    </div>
  );
}
