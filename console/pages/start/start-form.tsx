import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useContext, useMemo, useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { useUnsaved } from '../../app/use-unsaved';
import { FormFields } from '../../form/form-fields';
import { KnownNames } from '../../form/known-names';
import { enterGoesOn } from '../../form/next-field';
import type { FieldSchema } from '../../form/schema';
import { useForm } from '../../form/use-form';
import type { Values } from '../../form/values';
import { Checks } from './checks';
import { draftOf, type KeptDraft, type StartFormName } from './draft';
import { DraftLine } from './draft-line';
import { PaperBeside } from './paper-beside';
import { startedKey } from './started';
import { subjectBody, subjectFields, whoOf } from './subject';
import { startTexts as texts } from './texts';
import { useKeepDraft } from './use-keep-draft';
import { aimOf, errorsOfFilled, isOfAim, usePreview } from './use-preview';
import { WhoActs } from './who-acts';

interface Props {
  person: string;
  procedure: string;
  form: StartFormName;
  schema: FieldSchema;
  initial: Values;
  /** With what was left of the last time. */
  draft?: KeptDraft;
  onFresh: () => void;
}

/** The form of a start in its four parts; beside it the paper that will come of it. */
export function StartForm({ person, procedure, form: name, schema, initial, draft, onFresh }: Props) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const known = useContext(KnownNames) ?? new Map();
  const asked = useMemo(() => subjectFields(schema), [schema]);
  const form = useForm(asked, [], initial);
  const body = () => subjectBody(schema, form.body()) as Schemas['StartInput'];
  const keeping = useKeepDraft(person, procedure, draftOf(name, form.fields, form.values, known), form.dirty);
  const [sent, setSent] = useState(false);
  const sending = useSend(
    (key) =>
      answerOf(
        client.POST('/procedures/{id}/cases', {
          params: { path: { id: procedure }, header: { 'Idempotency-Key': key } },
          body: { data: {}, ...body() },
        }),
      ),
    (made) => {
      setSent(true);
      queries.setQueryData(['case', made.id], made);
      queries.setQueryData(startedKey(made.id), made.seq);
      queries.invalidateQueries({ queryKey: ['tasks'] });
      queries.invalidateQueries({ queryKey: ['cases'] });
      keeping.drop();
      navigate({ to: '/cases/$id', params: { id: made.id }, ignoreBlocker: true });
    },
  );
  // What is kept need not be asked about.
  useUnsaved(form.dirty && !sent && keeping.behind, texts.unsaved);
  const preview = usePreview(procedure, aimOf(form, body));
  const wrong = { ...errorsOfFilled(preview.error, form.values), ...form.wrongWith(sending.error) };
  const shown = { values: form.values, wrong, onChange: form.change, onLeave: form.leave };
  const who = whoOf(form.fields);
  // Where to comes before why, and whoever can be asked about it last.
  const others = form.fields.filter((field) => !who.includes(field));
  const what = [...others.filter(isOfAim), ...others.filter((field) => !isOfAim(field))];
  const busy = sent || sending.phase === 'sending' || sending.phase === 'confirming';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (form.check()) sending.send();
  };
  const fresh = async () => {
    await keeping.drop();
    onFresh();
  };
  return (
    <form className="start" onSubmit={send} onKeyDown={enterGoesOn} noValidate>
      <div className="stack">
        {draft && <DraftLine draft={draft} onFresh={fresh} />}
        {who.length > 0 && (
          <section className="sheet stack" aria-label={texts.who}>
            <h2>{texts.who}</h2>
            <FormFields fields={who} {...shown} />
          </section>
        )}
        <section className="sheet stack" aria-label={texts.what}>
          <h2>{texts.what}</h2>
          <FormFields fields={what} {...shown} />
        </section>
        <Checks preview={preview} fields={form.fields.filter(isOfAim)} values={form.values} />
        <WhoActs preview={preview.data} />
        <SendingState sending={sending} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={busy} disabled={sending.phase === 'unknown'}>
            {texts.submit}
          </Button>
          <span className="quiet">{keeping.behind ? texts.behind : texts.keys}</span>
        </div>
      </div>
      <PaperBeside preview={preview.data} />
    </form>
  );
}
