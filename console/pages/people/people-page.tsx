import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, client } from '../../api/client';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { SearchField } from '../../app/list/search-field';
import { useHolds } from '../../app/use-holds';
import { usePause } from '../../app/use-pause';
import { roleFilter } from '../organisations/role-texts';
import { isEnded, officeName, signInText } from './terms';
import { peopleTexts as texts } from './texts';

const filters: readonly ListFilter[] = [
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'choice', key: 'role', title: texts.role, choices: roleFilter },
];

/** Who holds or held roles in my reach. */
export function PeoplePage() {
  const [text, setText] = useState('');
  const asked = usePause(text);
  const mayEnter = useHolds('administrator');
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['people', 'list', asked]}
      filters={filters}
      read={(query) =>
        answerOf(
          asked
            ? client.POST('/people/search', { body: { ...query, text: asked } })
            : client.GET('/people', { params: { query: query as never } }),
        )
      }
      // A file holds what the filters find: what is typed to find somebody stands in no address.
      exportPath={asked ? undefined : '/people/export'}
      heads={[texts.name, texts.roles, texts.signIn]}
      nothing={texts.nobody}
      keyOf={(person) => person.id}
      row={(person) => [
        <Link key="name" className="line-name" to="/people/$id" params={{ id: person.id }}>
          {person.name}
        </Link>,
        person.roles
          .filter((role) => !isEnded(role))
          .map(officeName)
          .join('、') || texts.none,
        signInText(person),
      ]}
      find={<SearchField label={texts.find} hint={texts.findHint} value={text} onChange={setText} />}
    >
      {mayEnter && <Link to="/people/new">{texts.enter}</Link>}
    </ListPage>
  );
}
