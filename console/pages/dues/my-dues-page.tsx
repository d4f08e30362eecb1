import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { DuesShown } from '../member/dues-shown';
import { memberDuesTexts as texts } from '../member/dues-texts';

/** On the phone: my dues and my receipts. */
export function MyDuesPage() {
  const queries = useQueryClient();
  const found = useQuery({ queryKey: ['dues', 'mine'], queryFn: () => answerOf(client.GET('/me/dues')) });
  return (
    <div className="stack mine">
      <h1>{texts.mine}</h1>
      {found.isPending && <Loading />}
      {found.isError && <Failure error={found.error} onRetry={() => found.refetch()} />}
      {found.data && (
        <DuesShown dues={found.data} isMine onChanged={() => queries.invalidateQueries({ queryKey: ['dues'] })} />
      )}
    </div>
  );
}
