import { type KeyboardEvent, memo } from 'react';
import type { TickedLine, TickedMark } from './queries';
import { sittingTexts as texts } from './texts';

const marks = Object.entries(texts.marks) as [TickedMark, string][];

interface Props {
  line: TickedLine;
  /** Ticked and not on record yet; undefined: nothing is. */
  pending: TickedMark | null | undefined;
  conflict: boolean;
  onMark: (line: TickedLine, mark: TickedMark | null) => void;
}

/** A line to tick: by touch, by mouse, or by keys. */
export const LineTick = memo(function LineTick({ line, pending, conflict, onMark }: Props) {
  const { member, group, apart, leave, mark, markedHow, markedBy } = line;
  const stands = pending === undefined ? mark : pending;
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = event.currentTarget;
    const step = (to: 'nextElementSibling' | 'previousElementSibling') => {
      const inputs = row.closest('li')?.[to]?.querySelectorAll<HTMLInputElement>('input') ?? [];
      ([...inputs].find(({ checked }) => checked) ?? inputs[0])?.focus();
    };
    const chosen = texts.keyOf[event.key as keyof typeof texts.keyOf];
    if (event.key === 'ArrowDown') step('nextElementSibling');
    else if (event.key === 'ArrowUp') step('previousElementSibling');
    else if (chosen || event.key === '0') {
      onMark(line, chosen ?? null);
      step('nextElementSibling');
    } else return;
    event.preventDefault();
  };
  const more = [
    group?.name,
    apart && `${texts.apart}：${apart.title}`,
    leave && `${leave.kindTitle}，${leave.statusTitle}`,
    markedHow === 'phone' && texts.phone,
  ].filter(Boolean);
  return (
    <li className="tick-line">
      <fieldset className="tick" onKeyDown={keys}>
        <legend>
          <span className="line-name">{member.name}</span>
          <small className="small quiet">{more.join(' · ')}</small>
        </legend>
        <div className="tick-marks">
          {marks.map(([id, title]) => (
            <label key={id} className={`tick-mark tick-${id}`}>
              <input
                type="radio"
                name={`mark-${member.id}`}
                checked={stands === id}
                onChange={() => onMark(line, id)}
              />
              <span>{title}</span>
            </label>
          ))}
        </div>
        <small className="small tick-state" role="status">
          {pending !== undefined && texts.saving}
          {conflict && pending === undefined && mark && (
            <span className="soon">{texts.conflict(markedBy?.name ?? '', texts.marks[mark])}</span>
          )}
        </small>
      </fieldset>
    </li>
  );
});
