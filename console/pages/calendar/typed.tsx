import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { YearDays } from './days';
import { calendarTexts as texts } from './texts';
import { typedDays } from './typed-days';

interface Props {
  year: number;
  onRead: (days: YearDays) => void;
}

/** The days of the notice typed, or pasted as they stand in it; they take the place of those chosen before. */
export function Typed({ year, onRead }: Props) {
  const id = useId();
  const [off, setOff] = useState('');
  const [work, setWork] = useState('');
  const [wrong, setWrong] = useState<string>();
  const read = () => {
    const free = typedDays(off, year);
    const worked = typedDays(work, year);
    const bad = 'wrong' in free ? free.wrong : 'wrong' in worked ? worked.wrong : undefined;
    setWrong(bad === undefined ? undefined : texts.notRead(bad));
    if ('days' in free && 'days' in worked) onRead({ off: free.days, work: worked.days });
  };
  const fields = [
    ['off', texts.typedOff, off, setOff],
    ['work', texts.typedWork, work, setWork],
  ] as const;
  return (
    <div className="stack">
      {fields.map(([name, title, value, set]) => (
        <div key={name} className="field">
          <label htmlFor={id + name}>{title}</label>
          <Input.TextArea
            id={id + name}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2_000}
            value={value}
            onChange={({ target }) => set(target.value)}
          />
        </div>
      ))}
      {wrong && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
      <div className="row">
        <Button disabled={off.trim() === ''} onClick={read}>
          {texts.read}
        </Button>
      </div>
    </div>
  );
}
