import { useQuery } from '@tanstack/react-query';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { dutiesQuery } from './duties-query';
import { SquaresRow } from './squares-row';
import { dutiesTexts as texts } from './texts';
import './duties.css';

/** A member's twelve months: one row of squares a duty. */
export function Squares({ memberId }: { memberId: string }) {
  const found = useQuery(dutiesQuery(memberId));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  return (
    <div className="stack">
      {found.data.duties.map((row) => (
        <SquaresRow key={row.duty.id} row={row} />
      ))}
      <p className="quiet small prose">{texts.legend}</p>
    </div>
  );
}
