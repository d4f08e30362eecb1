import { answerOf, client, type Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import { SendForm } from '../../form/send-form';
import { ExemptionBasis } from './exemption-basis';
import { endFields, renewFields } from './fields';
import { exemptionsTexts as texts } from './texts';

interface Props {
  exemption: Schemas['Exemption'];
  onDone: () => void;
}

const header = (key: string) => ({ 'Idempotency-Key': key });

/** What may be done with an exemption: renew it, end it, read what it rests on. */
export function ExemptionActs({ exemption, onDone }: Props) {
  const { id, member, mayChange, renewed, hasBasis } = exemption;
  return (
    <div className="row">
      {mayChange && !renewed && (
        <Opened title={texts.renew} of={texts.renewOf(member.name)}>
          {(close) => (
            <SendForm
              schema={renewFields}
              call={(key, body: Schemas['ExemptionRenewal']) =>
                answerOf(client.POST('/exemptions/{id}/renew', { params: { path: { id }, header: header(key) }, body }))
              }
              onDone={onDone}
              submit={texts.renew}
              onCancel={close}
            />
          )}
        </Opened>
      )}
      {mayChange && (
        <Opened title={texts.end} of={texts.endOf(member.name)}>
          {(close) => (
            <SendForm
              schema={endFields}
              call={(key, body: Schemas['ExemptionEnd']) =>
                answerOf(client.POST('/exemptions/{id}/end', { params: { path: { id }, header: header(key) }, body }))
              }
              onDone={onDone}
              submit={texts.end}
              onCancel={close}
            />
          )}
        </Opened>
      )}
      {hasBasis && <ExemptionBasis id={id} name={member.name} />}
    </div>
  );
}
