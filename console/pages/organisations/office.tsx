import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { useHolds } from '../../app/use-holds';
import { Figures } from './figures';
import { FirstMonth } from './first-month';
import { OfficeBoards } from './office-boards';
import { OfficeHead } from './office-head';
import { OfficeKeeping } from './office-keeping';
import { OfficeLinks } from './office-links';
import { OfficeMembers } from './office-members';
import { OfficeRoles } from './office-roles';

/** One organisation: how it is reached, how things stand below it, its plan and boards, who holds roles, who belongs to it. */
export function Office({ id }: { id: string }) {
  const keeps = useHolds('administrator');
  const found = useQuery({
    queryKey: ['organisation', id],
    queryFn: () => answerOf(client.GET('/organisations/{id}', { params: { path: { id } } })),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const organisation = found.data;
  return (
    <div className="stack">
      <OfficeHead organisation={organisation} />
      <Figures organisationId={id} />
      <OfficeBoards organisation={organisation} />
      <OfficeRoles organisation={organisation} keeps={keeps} />
      <OfficeMembers organisationId={id} />
      <FirstMonth organisationId={id} />
      <OfficeLinks organisationId={id} />
      {keeps && <OfficeKeeping key={organisation.version} organisation={organisation} />}
    </div>
  );
}
