import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { SendForm } from '../../form/send-form';
import { countBody, countFields } from './count-fields';
import { useVotesChanged } from './matters-query';
import { votesTexts as texts } from './texts';

interface Props {
  sittingId: string;
  matter: Schemas['SittingMatter'];
  all: Schemas['SittingMatters'];
  how: 'hand' | 'paper';
  correcting: boolean;
  onClose: () => void;
}

/** Enters what was counted by hands or from papers. */
export function CountForm({ sittingId, matter, all, how, correcting, onClose }: Props) {
  const changed = useVotesChanged(sittingId);
  // As it was when the form opened: the page is read anew meanwhile.
  const [schema] = useState(() => countFields({ matter, all, how, correcting }));
  const [initial] = useState({ '/present': matter.present });
  return (
    <SendForm
      schema={schema}
      initial={initial}
      call={(key, filled: Record<string, unknown>) =>
        answerOf(
          client.POST('/sittings/{id}/matters/{matterId}/results', {
            params: { path: { id: sittingId, matterId: matter.id }, header: { 'Idempotency-Key': key } },
            body: countBody({ matter, how }, filled),
          }),
        )
      }
      onDone={() => {
        onClose();
        changed();
      }}
      submit={texts.save}
      onCancel={onClose}
    />
  );
}
