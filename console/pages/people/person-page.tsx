import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { useHolds } from '../../app/use-holds';
import { ContactSection } from './contact-section';
import { HeldRoles } from './held-roles';
import { Identities } from './identities';
import { Rename } from './rename';
import { SignInSection } from './sign-in-section';
import { isEnded, officeName } from './terms';
import { personTexts as texts } from './texts';

/** Somebody who holds roles: which, how he signs in, and how he is told. */
export function PersonPage() {
  const { id } = useParams({ from: '/people/$id' });
  const keeps = useHolds('administrator');
  const found = useQuery({
    queryKey: ['person', id],
    queryFn: () => answerOf(client.GET('/people/{id}', { params: { path: { id } } })),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const person = found.data;
  const held = person.roles.filter((role) => !isEnded(role)).map(officeName);
  return (
    <article className="stack" key={person.id}>
      <div>
        <h1>{person.name}</h1>
        <p>{held.join('、') || texts.noRoles}</p>
        {person.memberId && (
          <Link to="/members/$id" params={{ id: person.memberId }}>
            {texts.toMember}
          </Link>
        )}
      </div>
      <HeldRoles person={person} keeps={keeps} />
      <SignInSection person={person} keeps={keeps} />
      {keeps && <Identities personId={person.id} />}
      <ContactSection personId={person.id} />
      {keeps && <Rename person={person} />}
    </article>
  );
}
