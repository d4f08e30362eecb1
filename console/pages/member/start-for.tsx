import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { proceduresQuery } from '../../api/procedure';
import type { MemberShown } from './tabs';
import { memberTexts as texts } from './texts';

/** Every procedure that is about a member, to be started for him. Whether it may be, its checks say. */
export function StartFor({ member: { id, name, standing } }: { member: MemberShown }) {
  const { data } = useQuery(proceduresQuery);
  const offered = (data?.items ?? []).filter(({ subject, byPersons }) => subject === 'member' && byPersons);
  if (offered.length === 0 || standing === 'ended' || standing === 'transferred') return null;
  return (
    <nav className="row no-print" aria-label={texts.begin}>
      <span className="quiet">{texts.begin}</span>
      {offered.map((procedure) => (
        <Link
          key={procedure.id}
          to="/start/$procedure"
          params={{ procedure: procedure.id }}
          search={{ memberId: id } as never}
          aria-label={texts.beginOne(procedure.title, name)}
        >
          {procedure.title}
        </Link>
      ))}
    </nav>
  );
}
