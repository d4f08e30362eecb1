import { useMemo } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import { newFields } from './organisation-fields';
import { officeTexts as texts } from './texts';

interface Props {
  organisation: Schemas['Organisation'];
  onAdded: (added: Schemas['Organisation']) => void;
}

/** Adds an organisation below this one. */
export function AddBelow({ organisation: { id: parentId, kind }, onAdded }: Props) {
  const schema = useMemo(() => newFields(kind), [kind]);
  return (
    <OpenedForm
      title={texts.add}
      schema={schema}
      call={(key, body: Omit<Schemas['OrganisationInput'], 'parentId'>) =>
        answerOf(
          client.POST('/organisations', {
            params: { header: { 'Idempotency-Key': key } },
            body: { ...body, parentId },
          }),
        )
      }
      onDone={onAdded}
    />
  );
}
