import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, client } from '../../api/client';
import { SearchField } from '../../app/list/search-field';
import { Refusal } from '../../app/states/refusal';
import { usePause } from '../../app/use-pause';
import { registrantsTexts as texts } from './texts';

/** Finds one by a part of his name: by POST, and kept no longer than the page. */
export function FindRegistrant() {
  const [text, setText] = useState('');
  const asked = usePause(text);
  const found = useQuery({
    queryKey: ['registrants', 'find', asked],
    queryFn: () => answerOf(client.POST('/registrants/search', { body: { text: asked, limit: 20 } })),
    enabled: asked !== '',
    gcTime: 0,
  });
  return (
    <div className="stack no-print">
      <SearchField label={texts.find} hint={texts.findHint} value={text} onChange={setText} />
      <Refusal error={asked ? found.error : undefined} />
      {asked && found.data && (
        <ul>
          {found.data.items.map(({ id, name, unit, community, standing }) => (
            <li key={id}>
              <Link to="/registrants/$id" params={{ id }}>
                {name}
              </Link>{' '}
              <span className="quiet">{[unit?.name, community.name, standing.title].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
          {found.data.items.length === 0 && <li className="quiet">{texts.nobody}</li>}
        </ul>
      )}
    </div>
  );
}
