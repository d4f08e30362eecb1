import { Input } from 'antd';
import { useState } from 'react';
import { dayText, monthText } from '../../app/dates';
import { formTexts as texts } from '../texts';
import { typedDay, typedMinute, typedMonth } from '../typed-date';
import { Unread } from '../values';
import type { FieldProps } from './field-props';

const minute = (value: string) => `${dayText(value.slice(0, 10))} ${value.slice(11)}`;

interface Props extends FieldProps {
  read: (text: string) => string | undefined;
  show: (value: string) => string;
  hint: string;
}

/** Typed as it comes; what was understood is shown in words. */
function TypedField({ id, value, wrong, onChange, read, show, hint }: Props) {
  const [text, setText] = useState(value instanceof Unread ? value.text : typeof value === 'string' ? show(value) : '');
  return (
    <Input
      id={id}
      inputMode="numeric"
      placeholder={hint}
      status={wrong ? 'error' : undefined}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onChange(target.value.trim() === '' ? undefined : (read(target.value) ?? new Unread(target.value)));
      }}
      onBlur={() => typeof value === 'string' && setText(show(value))}
    />
  );
}

export const DateField = (props: FieldProps) => (
  <TypedField {...props} read={typedDay} show={dayText} hint={texts.dayHint} />
);

export const MonthField = (props: FieldProps) => (
  <TypedField {...props} read={typedMonth} show={monthText} hint={texts.monthHint} />
);

export const MinuteField = (props: FieldProps) => (
  <TypedField {...props} read={typedMinute} show={minute} hint={texts.minuteHint} />
);
