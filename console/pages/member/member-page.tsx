import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { dayText, monthText } from '../../app/dates';
import { Due } from '../../app/due';
import { Facts } from '../../app/facts';
import { Listing } from '../../app/list/listing';
import { usePages } from '../../app/list/use-pages';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { casesTexts } from '../cases/texts';
import { membersTexts } from '../members/texts';
import { memberTexts as texts } from './texts';

/** 这个人怎么样. */
export function MemberPage() {
  const { id } = useParams({ from: '/members/$id' });
  const found = useQuery({
    queryKey: ['member', id],
    queryFn: () => answerOf(client.GET('/members/{id}', { params: { path: { id } } })),
    // Each reading is on record.
    staleTime: 300_000,
    refetchOnWindowFocus: false,
  });
  const cases = usePages(['cases', { memberId: id }], (cursor) =>
    answerOf(client.GET('/cases', { params: { query: { memberId: id, limit: 50, cursor } } })),
  );
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const member = found.data;
  return (
    <article className="stack">
      <div>
        <h1>{member.name}</h1>
        <p>
          {member.branch.name} · {membersTexts.kinds[member.kind]}
          {member.standing !== 'normal' && (
            <strong className="late"> · {membersTexts.standings[member.standing]}</strong>
          )}
          {member.underDisposition && <strong className="late"> · {texts.disposition}</strong>}
        </p>
      </div>
      <section className="sheet stack" aria-labelledby="basic">
        <h2 id="basic">{texts.basic}</h2>
        <Facts
          rows={[
            [texts.sex, texts.sexes[member.sex]],
            [texts.ethnicity, member.ethnicity],
            [texts.birth, dayText(member.birthDate)],
            [texts.number, member.identityNumber],
            [texts.phone, member.phone],
            [texts.joined, dayText(member.joinedOn)],
            [texts.full, member.fullOn && dayText(member.fullOn)],
            [texts.group, member.group?.name],
            [texts.also, member.also?.name],
            [texts.dues, member.duesExempt ? texts.exempt : member.duesPaidTo && monthText(member.duesPaidTo)],
          ]}
        />
      </section>
      <section className="stack" aria-labelledby="cases">
        <h2 id="cases">{texts.cases}</h2>
        <Listing
          found={cases}
          heads={[casesTexts.what, casesTexts.stage, casesTexts.due, casesTexts.number]}
          nothing={texts.noCases}
          keyOf={(item) => item.id}
          row={(item) => [
            <Link key="what" className="line-name" to="/cases/$id" params={{ id: item.id }}>
              {item.procedure.title}
            </Link>,
            item.ending?.title ?? item.stage.title,
            item.closedAt ? casesTexts.closed : <Due key="due" dueOn={item.dueOn} colour={item.colour} />,
            <span key="number" className="quiet">
              {item.number}
            </span>,
          ]}
        />
      </section>
    </article>
  );
}
