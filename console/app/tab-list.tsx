import { type KeyboardEvent, type ReactNode, useId } from 'react';
import './tab-list.css';

interface Props {
  label: string;
  items: readonly { key: string; title: string }[];
  open: string;
  onOpen: (key: string) => void;
  /** What the open one shows. */
  children: ReactNode;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Tabs that go on in a second line where one does not hold them, so that none is hidden. Left and right go from one to the
 * next, as the WAI-ARIA pattern has it.
 */
export function TabList({ label, items, open, onOpen, children }: Props) {
  const id = useId();
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[key];
    if (step === undefined) return;
    const at = items.findIndex((one) => one.key === open);
    const next = items[(at + step + items.length) % items.length];
    if (!next) return;
    onOpen(next.key);
    currentTarget.querySelector<HTMLElement>(`#${CSS.escape(id + next.key)}`)?.focus();
  };
  return (
    <div className="stack">
      <div className="tab-list" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {items.map(({ key, title }) => (
          <button
            key={key}
            id={id + key}
            type="button"
            role="tab"
            aria-selected={key === open}
            aria-controls={`${id}panel`}
            tabIndex={key === open ? 0 : -1}
            onClick={() => onOpen(key)}
          >
            {title}
          </button>
        ))}
      </div>
      <div id={`${id}panel`} role="tabpanel" aria-labelledby={id + open}>
        {children}
      </div>
    </div>
  );
}
