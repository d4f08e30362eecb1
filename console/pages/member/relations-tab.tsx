import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { instantDay } from '../../app/dates';
import { PlainTable } from '../../app/list/plain-table';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { letterRow, transitRow } from './relation-rows';
import { relationsTexts as texts } from './relations-texts';
import type { MemberShown } from './tabs';

/** Where his relation was and is, with which letters, and what of his dues is in transit. */
export function RelationsTab({ member: { id, branch } }: { member: MemberShown }) {
  const found = useQuery({
    queryKey: ['member', id, 'relations'],
    queryFn: () => answerOf(client.GET('/members/{id}/relations', { params: { path: { id } } })),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { changes, letters, transits } = found.data;
  return (
    <div className="stack">
      <section className="stack">
        <h2>{texts.changes}</h2>
        <p>{texts.now(branch.name)}</p>
        <PlainTable
          heads={[texts.at, texts.from, texts.to, texts.case]}
          nothing={texts.noChanges}
          rows={changes.map(({ at, from, to, outside, caseId }) => ({
            key: `${at}${to?.id}`,
            cells: [
              instantDay(at),
              from?.name ?? outside ?? texts.unknown,
              to?.name ?? outside ?? texts.unknown,
              caseId && (
                <Link key="case" to="/cases/$id" params={{ id: caseId }}>
                  {texts.open}
                </Link>
              ),
            ],
          }))}
        />
      </section>
      <section className="stack">
        <h2>{texts.letters}</h2>
        <PlainTable
          heads={[texts.number, texts.issuer, texts.issued, texts.valid, texts.state]}
          nothing={texts.noLetters}
          rows={letters.map((letter) => ({ key: `${letter.caseId}${letter.number}`, cells: letterRow(letter) }))}
        />
      </section>
      <section className="stack">
        <h2>{texts.transits}</h2>
        <PlainTable
          heads={[texts.months, texts.billed]}
          nothing={texts.noTransits}
          rows={transits.map((one) => ({ key: one.caseId, cells: transitRow(one) }))}
        />
      </section>
    </div>
  );
}
