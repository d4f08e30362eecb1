import { useQuery } from '@tanstack/react-query';
import { ApiProblem } from '../../api/client';
import { monthText } from '../../app/dates';
import { PlainTable } from '../../app/list/plain-table';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { dutiesQuery } from './duties-query';
import { FactText } from './fact-text';
import { Squares } from './squares';
import { dutiesTexts as texts } from './texts';

/** All that the registers say of twelve months, line by line: what people look at before they say what it means. */
export function FactsLaidOut({ memberId }: { memberId: string }) {
  const found = useQuery(dutiesQuery(memberId));
  if (found.isPending) return <Loading />;
  // Who reads the case of somebody who has gone to another branch does not see what is on record there.
  if (found.error instanceof ApiProblem && found.error.status === 404) return null;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { months, duties } = found.data;
  const { heads } = texts;
  const rows = months.flatMap((month) =>
    duties.flatMap(({ duty, squares }) =>
      squares
        .filter((square) => square.month === month)
        .flatMap(({ verdict, beforeUse, facts }) =>
          facts.map((fact, at) => ({
            key: `${month}${duty.id}${at}`,
            cells: [
              monthText(month),
              duty.title,
              texts.verdict(verdict.title, beforeUse),
              `${fact.verdict.title}：${fact.basis}`,
              <FactText key="about" fact={fact} />,
            ],
          })),
        ),
    ),
  );
  return (
    <section className="stack" aria-labelledby="laid-out">
      <h2 id="laid-out">{texts.laidOut}</h2>
      <p className="prose quiet">{texts.laidOutMore}</p>
      <Squares memberId={memberId} />
      <PlainTable
        heads={[heads.month, heads.duty, heads.verdict, heads.why, heads.about]}
        nothing={texts.nothing}
        rows={rows}
      />
    </section>
  );
}
