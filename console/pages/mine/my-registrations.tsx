import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { myRegistrationsTexts as texts } from '../my-registrations/texts';

/** That I am a registrant of a community, and where I stand; nothing for who is none. */
export function MyRegistrations() {
  const { data } = useQuery({
    queryKey: ['my-registrations'],
    queryFn: () => answerOf(client.GET('/my-registrations')),
  });
  const [newest] = data?.items ?? [];
  if (!newest) return null;
  return (
    <Link className="mine-big" to="/my-registrations">
      <strong>{texts.title}</strong>
      <span className="quiet">
        {newest.community.name} {newest.standing.title}
      </span>
    </Link>
  );
}
