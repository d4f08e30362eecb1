import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { instantText } from '../../app/dates';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { SittingVotes } from '../votes/sitting-votes';
import { AfterClosing } from './after-closing';
import { LeaveRequests } from './leave-requests';
import { attendanceQuery, sittingQuery } from './queries';
import { SittingHead } from './sitting-head';
import { sittingTexts as texts } from './texts';
import { TickSheet } from './tick-sheet';
import './sitting.css';

const CLOSED = ['closed', 'minuted', 'archived'];

/** 一次集会: its attendance before it is closed, and what follows from it afterwards. */
export function SittingPage() {
  const { id } = useParams({ from: '/sittings/$id' });
  const found = useQuery(sittingQuery(id));
  if (found.isPending) return <Loading />;
  const sitting = found.data;
  if (!sitting) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { counts, mine, may, status } = sitting;
  const closed = CLOSED.includes(status);
  // Before people are called there is no list to count.
  const listed = counts && counts.called + counts.apart > 0;
  return (
    <div className="stack sitting">
      <SittingHead sitting={sitting} />
      {(mine || may.askLeave || may.signIn) && (
        <p>
          {texts.mine}：{mine?.markTitle ?? mine?.leave?.statusTitle ?? texts.unmarked}。
          <Link to="/my-sittings/$id" params={{ id }}>
            {texts.toMine}
          </Link>
        </p>
      )}
      {listed && (
        <p>
          {texts.counts(
            counts.called,
            counts.present + counts.late,
            counts.leave,
            counts.absent,
            counts.unmarked,
            counts.apart,
          )}
        </p>
      )}
      {closed && may.seeAttendance && <AfterClosing sitting={sitting} />}
      {!closed && (may.answerLeave || may.askLeaveForOthers) && <OpenLeave sitting={sitting} />}
      {may.mark && (
        <section className="stack" aria-labelledby="attendance">
          <h2 id="attendance">{texts.attendance}</h2>
          <TickSheet sitting={sitting} />
        </section>
      )}
      {!may.mark && may.answerLeave && status === 'notified' && (
        <p className="quiet">{texts.notYet(instantText(sitting.signInFrom))}</p>
      )}
      <SittingVotes sittingId={id} />
    </div>
  );
}

function OpenLeave({ sitting: { id, may } }: { sitting: Schemas['Sitting'] }) {
  const { data } = useQuery({ ...attendanceQuery(id, may.mark), enabled: may.seeAttendance });
  return <LeaveRequests id={id} lines={data ?? []} answers={may.answerLeave} forOthers={may.askLeaveForOthers} />;
}
