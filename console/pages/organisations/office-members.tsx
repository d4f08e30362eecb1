import { Link } from '@tanstack/react-router';
import { ApiProblem, answerOf, client } from '../../api/client';
import { Listing } from '../../app/list/listing';
import { usePages } from '../../app/list/use-pages';
import { membersTexts } from '../members/texts';
import { organisationsTexts as texts } from './texts';

/** The members of an organisation and of those below it. Nothing for who keeps no members. */
export function OfficeMembers({ organisationId }: { organisationId: string }) {
  const found = usePages(['members', { organisationId }], (cursor) =>
    answerOf(client.GET('/members', { params: { query: { organisationId, limit: 50, cursor } } })),
  );
  if (found.error instanceof ApiProblem && found.error.status === 403) return null;
  return (
    <section className="stack" aria-labelledby="members">
      <h3 id="members">{texts.members}</h3>
      <Listing
        found={found}
        heads={[texts.name, texts.branch, texts.kind]}
        nothing={texts.noMembers}
        keyOf={({ id }) => id}
        row={(member) => [
          <Link key="name" className="line-name" to="/members/$id" params={{ id: member.id }}>
            {member.name}
          </Link>,
          member.branch.name,
          membersTexts.kinds[member.kind],
        ]}
      />
    </section>
  );
}
