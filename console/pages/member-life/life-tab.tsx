import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client';
import { dayText } from '../../app/dates';
import { PlainTable } from '../../app/list/plain-table';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { exemptionsTexts } from '../exemptions/texts';
import { lineText } from '../life/lines-page';
import { lifeTexts } from '../life/texts';
import { MonthSquares } from './month-squares';
import { StudySection } from './study-section';
import { memberLifeTexts as texts } from './texts';

/** 组织生活 of a member: twelve months of attendance, his study, and why he stands apart. */
export function LifeTab({ member: { id } }: { member: { id: string } }) {
  const queries = useQueryClient();
  const queryKey = ['member', id, 'life'];
  const found = useQuery({
    queryKey,
    queryFn: () => answerOf(client.GET('/members/{id}/life', { params: { path: { id } } })),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { months, total, rate, exemptions } = found.data;
  const lines = [...months].reverse().flatMap((month) => month.lines);
  return (
    <div className="stack">
      <section className="stack">
        <h2>{texts.months}</h2>
        <p>
          {texts.total(total.called, total.present, lifeTexts.percent(rate))}
          {texts.leave(total.leave, total.absent, total.apart)}
        </p>
        <MonthSquares months={months} />
        <PlainTable
          heads={[texts.on, texts.sitting, texts.mark]}
          nothing={texts.noLines}
          rows={lines.map((line) => ({
            key: line.sitting.id,
            cells: [dayText(line.sitting.on), line.sitting.title, lineText(line)],
          }))}
        />
      </section>
      <StudySection memberId={id} life={found.data} onChanged={() => queries.invalidateQueries({ queryKey })} />
      <section className="stack">
        <h2>{texts.exemptions}</h2>
        <PlainTable
          heads={[exemptionsTexts.kind, exemptionsTexts.days, exemptionsTexts.status]}
          nothing={texts.noExemptions}
          rows={exemptions.map((one) => ({
            key: one.id,
            cells: [
              one.kind.title,
              exemptionsTexts.span(dayText(one.fromDate), one.lastDay && dayText(one.lastDay)),
              one.state.title,
            ],
          }))}
        />
      </section>
    </div>
  );
}
