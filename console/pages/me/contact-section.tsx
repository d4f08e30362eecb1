import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { SendForm } from '../../form/send-form';
import { ContactLine } from './contact-line';
import { addressFields, wantedSchema } from './contact-schemas';
import { meTexts as texts } from './texts';

type Change = Omit<Schemas['ContactChange'], 'version'>;

const contactQuery = { queryKey: ['contact'], queryFn: () => answerOf(client.GET('/me/contact')) } as const;

/** How I am told besides the inbox, and what I do not want. */
export function ContactSection() {
  const queries = useQueryClient();
  const found = useQuery(contactQuery);
  const [saved, setSaved] = useState(false);
  const contact = found.data;
  const shared = {
    send: (key: string, body: Change) =>
      answerOf(
        client.PATCH('/me/contact', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...body, version: contact?.version ?? 0 },
        }),
      ),
    onDone: (now: Schemas['Contact']) => {
      queries.setQueryData(contactQuery.queryKey, now);
      setSaved(true);
    },
    // What was read may be old by now: then it is read again, and shown.
    onRefused: () => queries.invalidateQueries({ queryKey: contactQuery.queryKey }),
  };
  const { send, ...told } = shared;
  return (
    <section className="sheet stack" aria-labelledby="contact">
      <h2 id="contact">{texts.contact}</h2>
      <p className="quiet">{texts.contactIntro}</p>
      {found.isPending && <Loading />}
      {found.isError && <Failure error={found.error} onRetry={() => found.refetch()} />}
      {saved && <Alert type="success" showIcon role="status" title={texts.saved} />}
      {contact && (
        <ul className="lines">
          {contact.informBy && (
            <li>
              {texts.informBy}：{texts.informWays[contact.informBy]}
            </li>
          )}
          {addressFields.map((field) => (
            <ContactLine key={field + contact.version} field={field} value={contact[field]} {...shared} />
          ))}
          <li key={`out${contact.version}`} className="row between">
            <span>
              {texts.wanted}：<strong>{contact.optOut.map((way) => texts.ways[way]).join('、') || texts.all}</strong>
            </span>
            <Opened title={texts.wantedChange}>
              {(close) => (
                <SendForm
                  schema={wantedSchema}
                  initial={{ '/optOut': contact.optOut }}
                  call={send}
                  submit={texts.save}
                  onCancel={close}
                  {...told}
                />
              )}
            </Opened>
          </li>
        </ul>
      )}
    </section>
  );
}
