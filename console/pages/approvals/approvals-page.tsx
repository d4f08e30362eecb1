import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { instantText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { OneTimePassword } from '../people/one-time-password';
import { Decide } from './decide';
import { Granted } from './granted';
import { isExpired, stateText } from './state';
import { approvalsTexts as texts } from './texts';
import { wishText } from './wish';

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'status', title: texts.status, choices: Object.entries(texts.statuses) },
];

/** What needs a second one's yes: what I asked for, and what I may decide. */
export function ApprovalsPage() {
  const queries = useQueryClient();
  const [given, setGiven] = useState<{ name: string; signIn: Schemas['SignIn'] }>();
  const [told, setTold] = useState<string>();
  const renew = () => {
    for (const key of ['approvals', 'person', 'people']) queries.invalidateQueries({ queryKey: [key] });
  };
  const act = (about: Schemas['Approval']) => {
    if (about.mayDecide) return <Decide key="act" about={about} onDone={renew} />;
    if (!about.mine || about.status !== 'approved' || isExpired(about)) return null;
    const done = (signIn?: Schemas['SignIn']) => {
      setTold(texts.goOnDone);
      setGiven(signIn && { name: about.person?.name ?? '', signIn });
      renew();
    };
    return <Granted key="act" about={about} onDone={done} />;
  };
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['approvals']}
      filters={filters}
      read={(query) => answerOf(client.GET('/approvals', { params: { query: query as never } }))}
      exportPath="/approvals/export"
      heads={[texts.what, texts.who, texts.state, texts.act]}
      nothing={texts.nothing}
      nothingYet={texts.nothingYet}
      keyOf={({ id }) => id}
      row={(about) => [
        <strong key="what">{wishText(about)}</strong>,
        <span key="who">
          {about.requestedBy.name}
          <small className="small quiet">{instantText(about.requestedAt)}</small>
        </span>,
        <span key="state">
          {stateText(about)}
          {about.reason && <small className="small">{texts.reason(about.reason)}</small>}
        </span>,
        act(about),
      ]}
      find={
        <>
          {told && <Alert type="success" showIcon role="status" title={told} />}
          {given && <OneTimePassword name={given.name} given={given.signIn} />}
        </>
      }
    />
  );
}
