import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { Facts } from '../../app/facts';
import { organisationsQuery } from '../../app/list/filters';
import { kindTexts } from './role-texts';
import { organisationsTexts as texts } from './texts';

/** What an organisation is, and how it is reached. */
export function OfficeHead({ organisation }: { organisation: Schemas['Organisation'] }) {
  const { name, kind, parentId, phone, fax, address, postcode, closedOn, mayApproveProbationary } = organisation;
  const { data = [] } = useQuery(organisationsQuery);
  return (
    <div className="stack">
      <div>
        <h2>{name}</h2>
        <p className="quiet">
          {kindTexts[kind]}
          {closedOn && <strong className="late"> · {texts.closed(dayText(closedOn))}</strong>}
        </p>
      </div>
      <Facts
        rows={[
          [texts.above, data.find((one) => one.id === parentId)?.name],
          [texts.phone, phone],
          [texts.fax, fax],
          [texts.address, address],
          [texts.postcode, postcode],
          [texts.mayApprove, mayApproveProbationary ? texts.mayApproveYes : undefined],
        ]}
      />
    </div>
  );
}
