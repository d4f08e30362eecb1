import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useMemo, useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { useUnsaved } from '../../app/use-unsaved';
import { FormFields } from '../../form/form-fields';
import type { FieldSchema } from '../../form/schema';
import { useForm } from '../../form/use-form';
import { Checks } from './checks';
import { subjectBody, subjectFields } from './subject';
import { startTexts as texts } from './texts';

/** The form of a start; beside it what would come of it. */
export function StartForm({ procedure, schema }: { procedure: string; schema: FieldSchema }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [sent, setSent] = useState(false);
  const asked = useMemo(() => subjectFields(schema), [schema]);
  const form = useForm(asked);
  const body = () => subjectBody(schema, form.body()) as Schemas['StartInput'];
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
      queries.invalidateQueries({ queryKey: ['tasks'] });
      queries.invalidateQueries({ queryKey: ['cases'] });
      navigate({ to: '/cases/$id', params: { id: made.id }, ignoreBlocker: true });
    },
  );
  useUnsaved(form.dirty && !sent, texts.unsaved);
  const busy = sending.phase === 'sending' || sending.phase === 'confirming';
  const who = form.fields.filter(({ pointer }) => pointer === '/memberId' || pointer.startsWith('/subject'));
  const what = form.fields.filter((field) => !who.includes(field));
  const shown = { values: form.values, wrong: form.wrongWith(sending.error), onChange: form.change };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (form.check()) sending.send();
  };
  return (
    <form className="case" onSubmit={send} noValidate>
      <div className="stack">
        {who.length > 0 && (
          <section className="sheet stack">
            <h2>{texts.who}</h2>
            <FormFields fields={who} {...shown} />
          </section>
        )}
        <section className="sheet stack">
          <h2>{texts.what}</h2>
          <FormFields fields={what} {...shown} />
        </section>
      </div>
      <div className="stack">
        <Checks procedure={procedure} body={form.complete ? body() : undefined} />
        <SendingState sending={sending} />
        <Button type="primary" htmlType="submit" loading={busy} disabled={sending.phase === 'unknown'}>
          {texts.submit}
        </Button>
      </div>
    </form>
  );
}
