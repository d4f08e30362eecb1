import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { answerOf, apiBase, client } from '../../api/client';
import { dayText } from '../../app/dates';
import { listTexts } from '../../app/list/list-texts';
import { Listing } from '../../app/list/listing';
import { usePages } from '../../app/list/use-pages';
import { usePause } from '../../app/use-pause';
import { membersTexts as texts } from './texts';

/** The members of my reach, and finding one of them. */
export function MembersPage() {
  const id = useId();
  const [text, setText] = useState('');
  const asked = usePause(text);
  const found = usePages(['members', asked], (cursor) =>
    answerOf(
      asked
        ? client.POST('/members/search', { body: { text: asked, limit: 50, cursor } })
        : client.GET('/members', { params: { query: { limit: 50, cursor } } }),
    ),
  );
  return (
    <div className="stack">
      <div className="row between">
        <h1>{texts.title}</h1>
        <a href={`${apiBase}/members/export`}>{listTexts.excel}</a>
      </div>
      <div className="field">
        <label htmlFor={id}>{texts.find}</label>
        <Input
          id={id}
          type="search"
          autoComplete="off"
          placeholder={texts.hint}
          maxLength={50}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <Listing
        found={found}
        heads={[texts.name, texts.branch, texts.kind, texts.standing, texts.joined]}
        nothing={texts.nothing}
        keyOf={(member) => member.id}
        row={(member) => [
          <Link key="name" className="line-name" to="/members/$id" params={{ id: member.id }}>
            {member.name}
          </Link>,
          member.branch.name,
          texts.kinds[member.kind],
          texts.standings[member.standing],
          dayText(member.joinedOn),
        ]}
      />
    </div>
  );
}
