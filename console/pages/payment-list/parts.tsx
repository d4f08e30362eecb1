import { Button, Checkbox, Input, Select } from 'antd';
import { useId } from 'react';
import { monthText, todayHere } from '../../app/dates';
import { DateField } from '../../form/fields/day-field';
import { FindField } from '../../form/fields/find-field';
import { MoneyField } from '../../form/fields/number-field';
import { findMembers } from '../../form/fields/search';
import type { SettledPart } from './settled-part';
import { paymentListTexts as texts } from './texts';

interface Props {
  parts: readonly SettledPart[];
  /** What is missing is said. */
  asked: boolean;
  onChange: (parts: SettledPart[]) => void;
}

const BACK = 24;
const AHEAD = 12;

/** Months around today, the newest first. */
function monthsAround(): { value: string; label: string }[] {
  const [year, month] = todayHere().split('-').map(Number) as [number, number];
  return Array.from({ length: BACK + AHEAD + 1 }, (_, at) => {
    const date = new Date(Date.UTC(year, month - 1 + AHEAD - at, 1));
    const value = date.toISOString().slice(0, 7);
    return { value, label: monthText(value) };
  });
}

/** Whose dues a line is: a member a row, with his sum and his months. */
export function Parts({ parts, asked, onChange }: Props) {
  const change = (part: SettledPart, now: Partial<SettledPart>) =>
    onChange(parts.map((one) => (one.key === part.key ? { ...one, ...now } : one)));
  return parts.map((part) => (
    <OnePart
      key={part.key}
      part={part}
      asked={asked}
      onChange={(now) => change(part, now)}
      onLess={parts.length > 1 ? () => onChange(parts.filter(({ key }) => key !== part.key)) : undefined}
    />
  ));
}

interface OneProps {
  part: SettledPart;
  asked: boolean;
  onChange: (now: Partial<SettledPart>) => void;
  onLess?: () => void;
}

function OnePart({ part, asked, onChange, onLess }: OneProps) {
  const id = useId();
  const { member, fen, months, proxy, older } = part;
  return (
    <section className="stack sheet" aria-label={member?.name ?? texts.member}>
      <div className="payment-part">
        <div className="field">
          <label htmlFor={`${id}member`}>{texts.member}</label>
          <FindField
            id={`${id}member`}
            hint={texts.memberHint}
            wrong={asked && !member}
            chosen={member}
            find={findMembers}
            onChoose={(found) => onChange({ member: found, months: [] })}
          />
          {asked && !member && (
            <span className="field-error" role="alert">
              {texts.needMember}
            </span>
          )}
        </div>
        <div className="field">
          <label htmlFor={`${id}fen`}>{texts.fen}</label>
          <MoneyField
            id={`${id}fen`}
            schema={{ minimum: 1 }}
            value={fen}
            wrong={asked && !fen}
            onChange={(now) => onChange({ fen: now as number | undefined })}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}months`}>{texts.forMonths}</label>
          <Select
            id={`${id}months`}
            mode="multiple"
            placeholder={texts.oldest}
            value={months}
            options={monthsAround()}
            onChange={(now: string[]) => onChange({ months: now })}
          />
        </div>
        {onLess && <Button onClick={onLess}>{texts.less}</Button>}
      </div>
      <Checkbox checked={proxy} onChange={({ target }) => onChange({ proxy: target.checked })}>
        {texts.proxy}
      </Checkbox>
      <Checkbox
        checked={older !== undefined}
        onChange={({ target }) => onChange({ older: target.checked ? { reason: '' } : undefined })}
      >
        {texts.older}
      </Checkbox>
      {older && (
        <div className="row">
          <div className="field">
            <label htmlFor={`${id}why`}>{texts.olderReason}</label>
            <Input
              id={`${id}why`}
              maxLength={200}
              value={older.reason}
              onChange={({ target }) => onChange({ older: { ...older, reason: target.value } })}
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}on`}>{texts.olderOn}</label>
            <DateField
              id={`${id}on`}
              schema={{}}
              value={older.approvedOn}
              wrong={false}
              onChange={(now) =>
                onChange({ older: { ...older, approvedOn: typeof now === 'string' ? now : undefined } })
              }
            />
          </div>
        </div>
      )}
    </section>
  );
}
