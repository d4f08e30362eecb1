import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client';
import { Opened } from '../../app/opened';
import { Loading } from '../../app/states/loading';
import { Refusal } from '../../app/states/refusal';
import { exemptionsTexts as texts } from './texts';

/** What an exemption rests on, read when it is asked for: each reading is on record. */
export function ExemptionBasis({ id, name }: { id: string; name: string }) {
  return (
    <Opened title={texts.showBasis} of={texts.basisOf(name)}>
      {() => <Basis id={id} />}
    </Opened>
  );
}

function Basis({ id }: { id: string }) {
  const found = useQuery({
    queryKey: ['exemptions', 'one', id],
    queryFn: () => answerOf(client.GET('/exemptions/{id}', { params: { path: { id } } })),
    staleTime: 300_000,
    refetchOnWindowFocus: false,
  });
  if (found.isError) return <Refusal error={found.error} />;
  if (!found.data) return <Loading />;
  return <p className="prose">{found.data.basis ?? texts.noBasis}</p>;
}
