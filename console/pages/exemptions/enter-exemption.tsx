import { answerOf, client, type Schemas } from '../../api/client';
import { todayHere } from '../../app/dates';
import { OpenedForm } from '../../form/opened-form';
import { enterFields, proposedFields } from './fields';
import { exemptionsTexts as texts } from './texts';

interface Props {
  /** Whom; found in the form where he is not given. */
  member?: Schemas['Named'];
  onDone: (entered: Schemas['Exemption']) => void;
}

/** Puts a member on the list, on what it rests. */
export function EnterExemption({ member, onDone }: Props) {
  return (
    <OpenedForm
      title={texts.enter}
      of={member && `${texts.enter}：${member.name}`}
      schema={member ? proposedFields : enterFields}
      initial={{ '/kind': 'listed', '/fromDate': todayHere() }}
      call={(key, body: Schemas['ExemptionInput']) =>
        answerOf(
          client.POST('/exemptions', {
            params: { header: { 'Idempotency-Key': key } },
            body: member ? { ...body, memberId: member.id } : body,
          }),
        )
      }
      onDone={onDone}
    />
  );
}
