import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { instantDay } from '../../app/dates';
import { Failure } from '../../app/states/failure';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { Deed } from './deed';
import { identityTexts as texts } from './sign-in-texts';

const schema: FieldSchema = {
  properties: { subject: { type: 'string', title: texts.addField, maxLength: 255 } },
  required: ['subject'],
};

/** By which identities of the provider somebody signs in, where one is in use here. */
export function Identities({ personId: id }: { personId: string }) {
  const [told, setTold] = useState<string>();
  const ways = useQuery({
    queryKey: ['session', 'ways'],
    queryFn: () => answerOf(client.GET('/session/ways')),
    staleTime: 600_000,
  });
  const isOn = Boolean(ways.data?.oidc);
  const found = useQuery({
    queryKey: ['person', id, 'identities'],
    queryFn: () => answerOf(client.GET('/people/{id}/identities', { params: { path: { id } } })),
    enabled: isOn,
  });
  if (!isOn) return null;
  const done = (what: string) => () => {
    setTold(what);
    found.refetch();
  };
  const items = found.data?.items ?? [];
  return (
    <section className="stack" aria-labelledby="identities">
      <h2 id="identities">{texts.title}</h2>
      {told && <Alert type="success" showIcon role="status" title={told} />}
      {found.isError && <Failure error={found.error} onRetry={() => found.refetch()} />}
      {found.data && items.length === 0 && <p className="quiet">{texts.none}</p>}
      <ul className="lines">
        {items.map((one) => (
          <li key={one.id} className="row between">
            <span>
              <strong>{one.subject}</strong>
              <small className="small quiet">
                {new URL(one.issuer).host} · {instantDay(one.at)}
              </small>
            </span>
            <Deed
              title={texts.take}
              hint={texts.takeHint}
              call={(key) =>
                answerOf(
                  client.DELETE('/people/{id}/identities/{identityId}', {
                    params: { path: { id, identityId: one.id }, header: { 'Idempotency-Key': key } },
                  }),
                )
              }
              onDone={done(texts.taken)}
            />
          </li>
        ))}
      </ul>
      <div className="row">
        <OpenedForm
          title={texts.add}
          schema={schema}
          call={(key, body: Schemas['IdentityInput']) =>
            answerOf(
              client.POST('/people/{id}/identities', {
                params: { path: { id }, header: { 'Idempotency-Key': key } },
                body,
              }),
            )
          }
          onDone={() => done(texts.added)()}
        />
      </div>
    </section>
  );
}
