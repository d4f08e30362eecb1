import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { ListPage } from '../../app/list/list-page';
import { kindFilter, placeAndDays, whose } from './life-filters';
import { lifeTexts as texts } from './texts';

const filters = [...placeAndDays, kindFilter, ...whose];

/** Each member with how he attended. */
export function MembersAttendancePage() {
  return (
    <ListPage
      title={texts.members}
      intro={texts.membersMore}
      queryKey={['life', 'members']}
      filters={filters}
      read={(query) => answerOf(client.GET('/life/attendance/members', { params: { query: query as never } }))}
      exportPath="/life/attendance/members/export"
      heads={[
        texts.member,
        texts.branch,
        texts.called,
        texts.present,
        texts.leave,
        texts.absent,
        texts.apartCount,
        texts.rate,
      ]}
      nothing={texts.noMembers}
      keyOf={({ member, branch }) => `${branch.id}${member.id}`}
      row={({ member, branch, values, rate }) => [
        <Link
          key="who"
          className="line-name"
          to="/members/$id"
          params={{ id: member.id }}
          search={{ tab: 'life' } as never}
        >
          {member.name}
        </Link>,
        branch.name,
        values.called,
        values.present,
        values.leave,
        values.absent,
        values.apart,
        texts.percent(rate),
      ]}
    >
      <Link to="/life/attendance">{texts.toFigures}</Link>
    </ListPage>
  );
}
