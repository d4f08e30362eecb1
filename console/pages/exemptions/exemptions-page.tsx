import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { useHolds } from '../../app/use-holds';
import { EnterExemption } from './enter-exemption';
import { ExemptionActs } from './exemption-acts';
import { ExemptionProposals } from './exemption-proposals';
import { exemptionsTexts as texts } from './texts';

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'status', title: texts.status, choices: Object.entries(texts.statuses) },
  { kind: 'choice', key: 'kind', title: texts.kind, choices: Object.entries(texts.kinds) },
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'given', key: 'memberId', title: texts.member },
];

function daysOf({ fromDate, lastDay }: Schemas['Exemption']): string {
  if (lastDay !== null && lastDay < fromDate) return texts.never;
  return texts.span(dayText(fromDate), lastDay && dayText(lastDay));
}

/** Who is exempt or stands apart: entered, renewed and ended by the branch, with those who might be proposed to it. */
export function ExemptionsPage() {
  const queries = useQueryClient();
  const [told, setTold] = useState<string>();
  const keeps = useHolds('secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer');
  const renew = () => queries.invalidateQueries({ queryKey: ['exemptions'] });
  const entered = ({ member }: Schemas['Exemption']) => {
    setTold(texts.entered(member.name));
    renew();
  };
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['exemptions']}
      filters={filters}
      read={(query) => answerOf(client.GET('/exemptions', { params: { query: query as never } }))}
      exportPath="/exemptions/export"
      heads={[texts.member, texts.branch, texts.kind, texts.days, texts.status, texts.act]}
      nothing={texts.nothing}
      nothingYet={texts.nothingYet}
      keyOf={({ id }) => id}
      given={({ member }) => ({ memberId: member.name })}
      row={(item) => [
        <Link key="who" className="line-name" to="/members/$id" params={{ id: item.member.id }}>
          {item.member.name}
        </Link>,
        item.branch.name,
        item.kind.title,
        daysOf(item),
        item.renewed ? `${item.state.title}，${texts.renewed}` : item.state.title,
        <ExemptionActs key={item.state.id + item.renewed} exemption={item} onDone={renew} />,
      ]}
      find={
        keeps && (
          <div className="stack no-print">
            {told && <Alert type="success" showIcon role="status" title={told} />}
            <div className="row">
              <EnterExemption key={told} onDone={entered} />
              <ExemptionProposals onDone={entered} />
            </div>
          </div>
        )
      }
    />
  );
}
