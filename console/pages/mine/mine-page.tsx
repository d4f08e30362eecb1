import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../../app/session';
import { MyAssignments } from './my-assignments';
import { MyCases } from './my-cases';
import { MyDuties } from './my-duties';
import { MyNotices } from './my-notices';
import { MyPairings } from './my-pairings';
import { MyRegistrations } from './my-registrations';
import { MySittings } from './my-sittings';
import { MyTodo } from './my-todo';
import { mineTexts as texts } from './texts';
import './mine.css';

/** What a member looks for on his phone: what I am to do, where my matter is, what there is to know. */
export function MinePage() {
  const { data: me } = useQuery(meQuery);
  if (!me) return null;
  return (
    <div className="stack mine">
      <div>
        <h1>{texts.hello(me.name)}</h1>
        {me.member && <p className="quiet">{me.member.branch.name}</p>}
      </div>
      <MyTodo />
      {me.member && <MyAssignments />}
      {me.member && <MyCases memberId={me.member.id} />}
      {me.member && <MySittings />}
      {me.member && <MyDuties memberId={me.member.id} />}
      <MyNotices />
      <MyPairings />
      <MyRegistrations />
      {me.member && (
        <Link className="mine-big" to="/my-dues">
          <strong>{texts.dues}</strong>
          <span className="quiet">{texts.duesMore}</span>
        </Link>
      )}
      {me.member && (
        <Link className="mine-big" to="/start" search={{ memberId: me.member.id } as never}>
          <strong>{texts.start}</strong>
          <span className="quiet">{texts.startMore}</span>
        </Link>
      )}
    </div>
  );
}
