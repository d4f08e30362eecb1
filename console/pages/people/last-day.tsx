import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { useHolds } from '../../app/use-holds';
import { SendForm } from '../../form/send-form';
import { lastDayFields } from './fields';
import { officeName } from './terms';
import { personTexts as texts } from './texts';
import { usePersonChanged } from './use-changed';

interface Props {
  personId: string;
  role: Schemas['HeldRole'];
  onTold: (told: ReactNode) => void;
  onClose: () => void;
}

/** Sets the last day of a role, and tells what became of what he held. */
export function LastDay({ personId, role, onTold, onClose }: Props) {
  const changed = usePersonChanged();
  const seesLists = useHolds('secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer');
  const tell = ({ handover, toDate }: Schemas['EndedRole']) => {
    const title = officeName(role);
    onTold(
      handover ? (
        <>
          {texts.over(title)}
          {texts.held(handover.items)}{' '}
          {seesLists && handover.items > 0 && (
            <Link to="/handovers" search={{ handoverId: handover.id } as never}>
              {texts.toHandover}
            </Link>
          )}
        </>
      ) : (
        texts.dated(title, dayText(toDate ?? ''))
      ),
    );
    onClose();
    changed();
  };
  return (
    <SendForm
      schema={lastDayFields}
      call={(key, body: { toDate: string }) =>
        answerOf(
          client.PATCH('/people/{id}/roles/{roleId}', {
            params: { path: { id: personId, roleId: role.id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
      onDone={tell}
      submit={texts.lastDaySave}
      onCancel={onClose}
    >
      <p className="quiet prose">{texts.lastDayHint}</p>
    </SendForm>
  );
}
