import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, apiBase, client, type Schemas } from '../../api/client';
import { instantDay, todayHere } from '../../app/dates';
import { Facts } from '../../app/facts';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { OpenedForm } from '../../form/opened-form';
import { yuanText } from '../dues/yuan';
import { duesPublishedTexts as texts } from './texts';

/** The years that a branch has published, newest first. */
export function PublishedYears({ branchId }: { branchId: string }) {
  const queries = useQueryClient();
  const path = { id: branchId };
  const queryKey = ['dues-publications', branchId];
  const found = useQuery({
    queryKey,
    queryFn: () => answerOf(client.GET('/organisations/{id}/dues-publications', { params: { path } })),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { items, mayWrite } = found.data;
  const year = Number(todayHere().slice(0, 4)) - 1;
  return (
    <>
      {mayWrite && (
        <div className="row no-print">
          <OpenedForm
            title={texts.publish(year)}
            schema={{ properties: {} }}
            call={(key) =>
              answerOf(
                client.POST('/organisations/{id}/dues-publications', {
                  params: { path, header: { 'Idempotency-Key': key } },
                  body: { year },
                }),
              )
            }
            onDone={() => queries.invalidateQueries({ queryKey })}
            primary
          >
            <p>{texts.publishMore}</p>
          </OpenedForm>
        </div>
      )}
      {items.length === 0 && <Nothing title={texts.nothing} />}
      {items.map((one) => (
        <PublishedYear key={one.year} one={one} />
      ))}
    </>
  );
}

function PublishedYear({ one }: { one: Schemas['DuesPublication'] }) {
  const { branch, year, publishedAt, publishedBy, figures } = one;
  const { committee } = figures;
  return (
    <section className="stack" aria-label={texts.year(year)}>
      <div className="row between">
        <h2>{texts.year(year)}</h2>
        <a
          href={`${apiBase}/organisations/${branch.id}/dues-publications/${year}/sheet`}
          target="_blank"
          rel="noreferrer"
        >
          {texts.sheet}
        </a>
      </div>
      <p className="quiet">{texts.published(instantDay(publishedAt), publishedBy.name)}</p>
      <Facts
        rows={[
          [texts.members, texts.count(figures.members)],
          [texts.due, yuanText(figures.dueFen)],
          [texts.paid, yuanText(figures.paidFen)],
          [texts.waived, texts.times(figures.waived)],
          [texts.arrears, yuanText(figures.arrearsFen)],
          [texts.handed, yuanText(figures.handedFen)],
          [texts.income, yuanText(committee.income)],
          [texts.expenditure, yuanText(committee.expenditure)],
          [texts.balance, yuanText(committee.balance)],
        ]}
      />
    </section>
  );
}
