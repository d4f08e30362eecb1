import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useMemo, useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import type { Values } from '../../form/values';
import { AddBelow } from './add-below';
import { changeFields, changeOf, closeFields, initialOf } from './organisation-fields';
import { kindsBelow } from './role-texts';
import { officeTexts as texts } from './texts';

const NOTHING: FieldSchema = {};

type Change = Partial<Schemas['OrganisationChange']>;

/** Changing an organisation, closing it, and adding one below it. */
export function OfficeKeeping({ organisation }: { organisation: Schemas['Organisation'] }) {
  const { id, kind, version, closedOn } = organisation;
  const queries = useQueryClient();
  const [told, setTold] = useState<string>();
  const fields = useMemo(() => changeFields(kind), [kind]);
  const renew = () => queries.invalidateQueries({ queryKey: ['organisations'] });
  const form = (
    title: string,
    schema: FieldSchema,
    bodyOf: (body: Change) => Schemas['OrganisationChange'],
    { initial, hint, submit = title }: { initial?: Values; hint?: string; submit?: string },
  ) => (
    <OpenedForm
      title={title}
      schema={schema}
      initial={initial}
      call={(key, body: Change) =>
        answerOf(
          client.PATCH('/organisations/{id}', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: bodyOf(body),
          }),
        )
      }
      onDone={(now) => {
        queries.setQueryData(['organisation', id], now);
        renew();
      }}
      submit={submit}
    >
      {hint && <p className="quiet prose">{hint}</p>}
    </OpenedForm>
  );
  return (
    <section className="stack no-print" aria-labelledby="keeping">
      <h3 id="keeping">{texts.keeping}</h3>
      {told && <Alert type="success" showIcon role="status" title={told} />}
      <div className="row">
        {form(texts.change, fields, (body) => changeOf(organisation, body), {
          initial: initialOf(organisation),
          submit: texts.save,
        })}
        {kindsBelow[kind].length > 0 && !closedOn && (
          <AddBelow
            organisation={organisation}
            onAdded={({ name }) => {
              setTold(texts.added(name));
              renew();
            }}
          />
        )}
        {closedOn
          ? form(texts.reopen, NOTHING, () => ({ version, closedOn: null }), { hint: texts.reopenHint })
          : form(texts.close, closeFields, (body) => ({ ...body, version }), { hint: texts.closeHint })}
      </div>
    </section>
  );
}
