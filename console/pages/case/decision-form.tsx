import { Button, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { Due } from '../../app/due';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { useUnsaved } from '../../app/use-unsaved';
import { FormFields } from '../../form/form-fields';
import type { FieldSchema } from '../../form/schema';
import { useForm } from '../../form/use-form';
import { DecisionChecks } from './decision-checks';
import { caseTexts as texts } from './texts';
import { useRead } from './use-read';

interface Props {
  task: Schemas['Task'];
  caseId: string;
  onDone: (what: string) => (now: Schemas['Case']) => void;
  onRefused: (error: Error) => void;
}

const NOTHING: FieldSchema = {};

const wantsReason = ({ required }: FieldSchema) => required?.includes('reason') ?? false;

/** Deciding: one of the outcomes that are offered, with what it asks for. */
export function DecisionForm({ task, caseId, onDone, onRefused }: Props) {
  // The likeliest is chosen beforehand; one that needs a reason (退回, 撤销 …) has to be meant.
  const likeliest = task.outcomes.find(({ input }) => !wantsReason(input as FieldSchema));
  const [outcomeId, setOutcomeId] = useState(likeliest?.id);
  const outcome = task.outcomes.find(({ id }) => id === outcomeId);
  const schema = (outcome?.input ?? NOTHING) as FieldSchema;
  // A reason is asked for only where the rule wants one.
  const form = useForm(schema, wantsReason(schema) ? [] : ['reason']);
  const sending = useSend(
    (key) =>
      answerOf(
        client.POST('/tasks/{taskId}/decision', {
          params: { path: { taskId: task.id }, header: { 'Idempotency-Key': key } },
          body: { data: {}, ...form.body(), outcome: outcome?.id ?? '' },
        }),
      ),
    onDone(outcome?.title ?? ''),
    onRefused,
  );
  useRead(task.id);
  const { error } = sending;
  useUnsaved(form.dirty && sending.phase === 'idle', texts.unsaved);
  const busy = sending.phase === 'sending' || sending.phase === 'confirming';
  const { reason: _, ...filled } = form.body();
  const checked = { data: {}, ...filled, outcome: outcome?.id ?? '' };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (form.check()) sending.send();
  };
  return (
    <form className="stack" onSubmit={send} noValidate>
      <div className="row between">
        <h3>{task.stage.title}</h3>
        <Due dueOn={task.dueOn} colour={task.colour} provisional={task.provisional} />
      </div>
      <fieldset className="field" style={{ border: 0, margin: 0, padding: 0 }} disabled={busy}>
        <legend className="label">{texts.outcome}</legend>
        <Radio.Group
          vertical
          value={outcome?.id}
          options={task.outcomes.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={({ target }) => {
            setOutcomeId(target.value);
            sending.clear();
          }}
        />
      </fieldset>
      <FormFields
        fields={form.fields}
        values={form.values}
        wrong={form.wrongWith(error)}
        caseId={caseId}
        onChange={form.change}
        onLeave={form.leave}
      />
      <DecisionChecks
        taskId={task.id}
        body={busy || sending.error || !outcome || !form.complete ? undefined : checked}
      />
      <SendingState sending={sending} />
      <Button type="primary" htmlType="submit" loading={busy} disabled={!outcome || sending.phase === 'unknown'}>
        {outcome?.title ?? texts.choose}
      </Button>
    </form>
  );
}
