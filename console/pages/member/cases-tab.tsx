import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { Due } from '../../app/due';
import { Listing } from '../../app/list/listing';
import { usePages } from '../../app/list/use-pages';
import { casesTexts } from '../cases/texts';
import type { MemberShown } from './tabs';
import { memberTexts as texts } from './texts';

/** What was and is done for him. */
export function CasesTab({ member: { id: memberId } }: { member: MemberShown }) {
  const cases = usePages(['cases', { memberId }], (cursor) =>
    answerOf(client.GET('/cases', { params: { query: { memberId, limit: 50, cursor } } })),
  );
  return (
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
  );
}
