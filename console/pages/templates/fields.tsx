import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../api/client';
import { templatesTexts as texts } from './texts';

/** What a template may have filled in, to copy. */
export function Fields({ kind }: { kind: string }) {
  const [copied, setCopied] = useState<string>();
  const found = useQuery({
    queryKey: ['templates', 'fields', kind],
    queryFn: () => answerOf(client.GET('/templates/{kind}/fields', { params: { path: { kind: kind as never } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <details>
      <summary>{texts.fields}</summary>
      <p className="quiet">{texts.fieldsMore}</p>
      <ul className="lines">
        {found.data?.items.map(({ tag, meaning }) => (
          <li key={tag} className="row between">
            <span>
              {`{${tag}}`} <span className="quiet">{meaning}</span>
            </span>
            <Button
              aria-label={`${texts.copy}${tag}`}
              onClick={() => navigator.clipboard?.writeText(`{${tag}}`).then(() => setCopied(tag))}
            >
              {copied === tag ? texts.copied : texts.copy}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
