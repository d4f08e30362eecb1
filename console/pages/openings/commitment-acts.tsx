import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { todayHere } from '../../app/dates';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import type { Values } from '../../form/values';
import { commitmentForms as forms } from './commitment-schemas';
import { MoveHolder } from './move-holder';
import { openingsTexts as texts } from './texts';
import { useOpeningsChanged } from './use-openings-changed';

type Call = (key: string, body: never) => Promise<unknown>;

interface Act {
  title: string;
  schema: FieldSchema;
  call: Call;
  initial?: Values;
  more?: string;
}

/** What a keeper may do with a commitment now. */
export function CommitmentActs({ item }: { item: Schemas['Commitment'] }) {
  const [open, setOpen] = useState(false);
  const acts = actsOf(item);
  if (acts.length === 0) return null;
  if (!open) {
    return (
      <Button aria-label={texts.of(texts.acts, item.person.name)} onClick={() => setOpen(true)}>
        {texts.acts}
      </Button>
    );
  }
  return (
    <div className="stack">
      {acts.map((act) => (
        <CommitmentAct key={act.title} act={act} name={item.person.name}>
          {act.more && <p>{act.more}</p>}
        </CommitmentAct>
      ))}
      {item.choices.includes('move') && <MoveHolder item={item} />}
    </div>
  );
}

function CommitmentAct({ act, name, children }: { act: Act; name: string; children: ReactNode }) {
  const changed = useOpeningsChanged();
  return (
    <OpenedForm
      title={act.title}
      of={texts.of(act.title, name)}
      schema={act.schema}
      initial={act.initial}
      call={act.call}
      onDone={changed}
    >
      {children}
    </OpenedForm>
  );
}

function actsOf({ id, choices, opening }: Schemas['Commitment']): Act[] {
  const to = (key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } });
  const acts: Record<string, Act> = {
    agree: {
      title: texts.agree,
      schema: forms.nothing,
      more: opening.kind.id === 'post' ? texts.agreeSure : texts.agreeOwn,
      call: (key) => answerOf(client.POST('/commitments/{id}/agree', to(key))),
    },
    refuse: {
      title: texts.refuse,
      schema: forms.why,
      call: (key, body) => answerOf(client.POST('/commitments/{id}/refuse', { ...to(key), body })),
    },
    object: {
      title: texts.object,
      schema: forms.why,
      call: (key, body) => answerOf(client.POST('/commitments/{id}/object', { ...to(key), body })),
    },
    sign: {
      title: texts.sign,
      schema: forms.sign,
      initial: { '/signedOn': todayHere() },
      call: (key, body) => answerOf(client.POST('/commitments/{id}/promise', { ...to(key), body })),
    },
    review: {
      title: texts.review,
      schema: forms.review,
      call: (key, body) => answerOf(client.POST('/commitments/{id}/review', { ...to(key), body })),
    },
    release: {
      title: texts.release,
      schema: forms.release,
      call: (key, body) => answerOf(client.POST('/commitments/{id}/release', { ...to(key), body })),
    },
  };
  return Object.entries(acts).flatMap(([name, act]) => ((choices as string[]).includes(name) ? [act] : []));
}
