import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { dayText, instantText } from '../../app/dates';
import { Facts } from '../../app/facts';
import { sittingTexts as texts } from './texts';

/** What, when and where, and who sees to it. */
export function SittingHead({ sitting }: { sitting: Schemas['Sitting'] }) {
  const { title, statusTitle, kinds, beginsAt, endsAt, place, hosts, keeper, minuteTaker, agenda } = sitting;
  return (
    <div className="stack">
      <div className="row between">
        <div>
          <h1>{title}</h1>
          <p>{statusTitle}</p>
        </div>
        {sitting.caseId && (
          <Link to="/cases/$id" params={{ id: sitting.caseId }}>
            {texts.toCase}
          </Link>
        )}
        {!sitting.hasCase && <small className="small quiet">{texts.noCase}</small>}
      </div>
      <Facts
        rows={[
          [texts.when, `${instantText(beginsAt)} — ${instantText(endsAt).split(' ')[1]}`],
          [texts.where, place || texts.whereOpen],
          [texts.kinds, kinds.map((kind) => kind.title).join('、')],
          [texts.hosts, hosts.map(({ name }) => name).join('、')],
          [texts.keeper, keeper?.name],
          [texts.minuteTaker, minuteTaker?.name],
          [texts.makeUpUntil, sitting.makeUpUntil && dayText(sitting.makeUpUntil)],
          [texts.agenda, agenda && <span className="sitting-agenda">{agenda}</span>],
        ]}
      />
    </div>
  );
}
