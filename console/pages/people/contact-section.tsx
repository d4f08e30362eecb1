import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { ApiProblem, answerOf, client } from '../../api/client';
import { Facts } from '../../app/facts';
import { Failure } from '../../app/states/failure';
import { OpenedForm } from '../../form/opened-form';
import { type ContactForm, contactBody, contactFields } from './contact-fields';
import { contactTexts as texts } from './sign-in-texts';
import { usePersonChanged } from './use-changed';

/** How somebody is told, and changing it. Who does not keep him is shown nothing of it. */
export function ContactSection({ personId: id }: { personId: string }) {
  const [saved, setSaved] = useState(false);
  const changed = usePersonChanged();
  const found = useQuery({
    queryKey: ['contact', id],
    queryFn: () => answerOf(client.GET('/people/{id}/contact', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
  });
  if (found.isPending) return null;
  if (found.error instanceof ApiProblem && [403, 404].includes(found.error.status)) return null;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { mail, mobile, wecomId, informBy, optOut, version } = found.data;
  return (
    <section className="stack" aria-labelledby="contact">
      <h2 id="contact">{texts.title}</h2>
      {saved && <Alert type="success" showIcon role="status" title={texts.saved} />}
      <Facts
        rows={[
          [texts.mail, mail ?? texts.none],
          [texts.mobile, mobile ?? texts.none],
          [texts.wecom, wecomId ?? texts.none],
          [texts.informBy, informBy && texts.ways[informBy]],
          [texts.optOut, optOut.map((one) => texts.channels[one]).join('、')],
        ]}
      />
      <div className="row">
        <OpenedForm
          title={texts.change}
          schema={contactFields}
          initial={{ '/optOut': optOut }}
          call={(key, body: ContactForm) =>
            answerOf(
              client.PATCH('/people/{id}/contact', {
                params: { path: { id }, header: { 'Idempotency-Key': key } },
                body: contactBody(body, version),
              }),
            )
          }
          onDone={() => {
            setSaved(true);
            changed();
          }}
          onRefused={changed}
          submit={texts.save}
        >
          <p className="quiet">{texts.keep}</p>
        </OpenedForm>
      </div>
    </section>
  );
}
