import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { answerOf, client } from '../../api/client';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
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
  const id = useId();
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
      find={
        <div className="field no-print">
          <label htmlFor={id}>{texts.find}</label>
          <Input
            id={id}
            type="search"
            autoComplete="off"
            placeholder={texts.findHint}
            maxLength={50}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
      }
    >
      {mayEnter && <Link to="/people/new">{texts.enter}</Link>}
    </ListPage>
  );
}
