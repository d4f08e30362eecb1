import { answerOf, client, type Schemas } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
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
        <OpenedForm
          title={texts.renew}
          of={texts.renewOf(member.name)}
          schema={renewFields}
          call={(key, body: Schemas['ExemptionRenewal']) =>
            answerOf(client.POST('/exemptions/{id}/renew', { params: { path: { id }, header: header(key) }, body }))
          }
          onDone={onDone}
        />
      )}
      {mayChange && (
        <OpenedForm
          title={texts.end}
          of={texts.endOf(member.name)}
          schema={endFields}
          call={(key, body: Schemas['ExemptionEnd']) =>
            answerOf(client.POST('/exemptions/{id}/end', { params: { path: { id }, header: header(key) }, body }))
          }
          onDone={onDone}
        />
      )}
      {hasBasis && <ExemptionBasis id={id} name={member.name} />}
    </div>
  );
}
