import { Link } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText, todayHere } from '../../app/dates';
import { Facts } from '../../app/facts';
import { Listing } from '../../app/list/listing';
import { usePages } from '../../app/list/use-pages';
import { membersTexts } from '../members/texts';
import { roleTexts } from './role-texts';
import { organisationsTexts as texts } from './texts';

/** One organisation: how it is reached, who holds roles, who belongs to it. */
export function Office({ organisation }: { organisation: Schemas['Organisation'] }) {
  const { id: organisationId, name, kind, phone, address } = organisation;
  const people = usePages(['people', organisationId], (cursor) =>
    answerOf(client.GET('/people', { params: { query: { organisationId, limit: 50, cursor } } })),
  );
  const members = usePages(['members', { organisationId }], (cursor) =>
    answerOf(client.GET('/members', { params: { query: { organisationId, limit: 50, cursor } } })),
  );
  const held = (person: Schemas['Person']) => {
    const today = todayHere();
    return person.roles
      .filter(({ organisation: place, toDate }) => place.id === organisationId && (!toDate || toDate >= today))
      .map(({ role, fromDate }) => `${roleTexts[role]}（${texts.from(dayText(fromDate))}）`)
      .join('、');
  };
  return (
    <div className="stack">
      <div>
        <h2>{name}</h2>
        <p className="quiet">{texts.kinds[kind]}</p>
      </div>
      <Facts
        rows={[
          [texts.phone, phone],
          [texts.address, address],
        ]}
      />
      <h3>{texts.roles}</h3>
      <Listing
        found={people}
        heads={[texts.name, texts.role]}
        nothing={texts.nobody}
        keyOf={({ id }) => id}
        row={(person) => [person.name, held(person) || texts.none]}
      />
      <h3>{texts.members}</h3>
      <Listing
        found={members}
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
    </div>
  );
}
