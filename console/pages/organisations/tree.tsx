import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import type { Schemas } from '../../api/client';
import { remember, remembered } from './remembered';
import { organisationsTexts as texts } from './texts';
import './tree.css';
import { treeLines } from './tree-lines';

interface Props {
  items: readonly Schemas['Organisation'][];
  chosen?: string;
}

/** The tree of organisations. Which branches are folded is remembered; arrow keys go through it, left folds, right unfolds. */
export function Tree({ items, chosen }: Props) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(remembered().folded));
  const fold = (id: string, shut: boolean) => {
    const now = new Set(folded);
    if (shut) now.add(id);
    else now.delete(id);
    setFolded(now);
    remember({ folded: [...now] });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
    const at = links.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    const { id } = (event.target as HTMLElement).dataset;
    if (at < 0 || (to === undefined && event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    if (to !== undefined) links[to]?.focus();
    else if (id) fold(id, event.key === 'ArrowLeft');
  };
  return (
    <nav className="tree org-tree" aria-label={texts.below} onKeyDown={onKeyDown}>
      <ul>
        {treeLines(items, folded).map(({ organisation: { id, name, closedOn }, depth, hasBelow }) => (
          <li
            key={id}
            className={id === chosen ? 'org-line chosen' : 'org-line'}
            style={{ paddingLeft: 4 + depth * 16 }}
          >
            {hasBelow ? (
              <button
                type="button"
                className="org-fold"
                aria-expanded={!folded.has(id)}
                aria-label={(folded.has(id) ? texts.unfold : texts.fold)(name)}
                onClick={() => fold(id, !folded.has(id))}
              >
                <span aria-hidden="true">{folded.has(id) ? '▸' : '▾'}</span>
              </button>
            ) : (
              <span className="org-fold" />
            )}
            <Link
              to="/organisations/$id"
              params={{ id }}
              data-id={hasBelow ? id : undefined}
              aria-current={id === chosen ? 'true' : undefined}
              activeProps={{}}
              resetScroll={false}
            >
              {name}
              {closedOn && texts.isClosed}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
