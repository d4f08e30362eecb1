import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../api/client';
import { dayText } from '../../app/dates';
import { ExcelLink } from '../../app/excel-link';
import { Filters } from '../../app/list/filters';
import { listTexts } from '../../app/list/list-texts';
import { Listing } from '../../app/list/listing';
import { SearchField } from '../../app/list/search-field';
import { useFilters } from '../../app/list/use-filters';
import { usePages } from '../../app/list/use-pages';
import { usePrint } from '../../app/list/use-print';
import { usePause } from '../../app/use-pause';
import { ExportInClear } from './export-in-clear';
import { filtersOfMembers as filters } from './member-filters';
import { MemberWays } from './member-ways';
import { membersTexts as texts } from './texts';

/** The members of my reach, and finding one of them. */
export function MembersPage() {
  const [text, setText] = useState('');
  const asked = usePause(text);
  const filtered = useFilters(filters);
  const { values } = filtered;
  const found = usePages(['members', asked || values], (cursor) =>
    answerOf(
      asked
        ? client.POST('/members/search', { body: { text: asked, limit: 50, cursor } })
        : client.GET('/members', { params: { query: { ...values, limit: 50, cursor } as never } }),
    ),
  );
  const { print, tooLong } = usePrint(found);
  const count = found.data?.pages.reduce((sum, page) => sum + page.items.length, 0) ?? 0;
  return (
    <div className="stack">
      <div className="row between">
        <h1>{texts.title}</h1>
        <div className="row no-print">
          <MemberWays />
          <ExcelLink to={`/members/export?${new URLSearchParams(values)}`} />
          <Button onClick={print} disabled={count === 0}>
            {listTexts.print}
          </Button>
        </div>
      </div>
      <SearchField label={texts.find} hint={texts.hint} value={text} onChange={setText} />
      {/* What is searched for is searched for everywhere. */}
      {!asked && <Filters {...filtered} />}
      {!asked && <ExportInClear filters={values} />}
      {tooLong && <p role="alert">{tooLong}</p>}
      {count > 0 && <p className="quiet">{listTexts.shown(count, found.hasNextPage)}</p>}
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
