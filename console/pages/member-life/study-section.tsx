import { Alert } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { PlainTable } from '../../app/list/plain-table';
import { lifeTexts } from '../life/texts';
import { RecordStudy } from './record-study';
import { TakeBackStudy } from './take-back-study';
import { memberLifeTexts as texts } from './texts';

function sumText(study: Schemas['StudyOfMember']): string {
  const { sittingMinutes, ownMinutes, hourMinutes, required, counted, short } = study;
  const hours = (minutes: number) => lifeTexts.hours(minutes, hourMinutes);
  const sum = texts.hours(hours(sittingMinutes), hours(ownMinutes), hours(sittingMinutes + ownMinutes));
  if (!counted) return sum + texts.notCounted;
  return sum + (short === 0 ? texts.enough(required) : texts.required(required, lifeTexts.lacking(short, hourMinutes)));
}

interface Props {
  memberId: string;
  life: Schemas['MemberLife'];
  onChanged: () => void;
}

/** His study of this year, and recording it. */
export function StudySection({ memberId, life: { study, studies, mayRecordStudy }, onChanged }: Props) {
  const [done, setDone] = useState(false);
  return (
    <section className="stack">
      <h2>{texts.study}</h2>
      {study && <p>{sumText(study)}</p>}
      {done && <Alert type="success" showIcon role="status" title={texts.recorded} />}
      {mayRecordStudy && (
        <div className="row no-print">
          <RecordStudy
            memberId={memberId}
            onDone={() => {
              setDone(true);
              onChanged();
            }}
          />
        </div>
      )}
      <PlainTable
        heads={[texts.studiedOn, texts.subject, texts.minutes, texts.act]}
        nothing={texts.noStudy}
        rows={studies.map((one) => ({
          key: one.id,
          cells: [
            dayText(one.onDate),
            one.subject,
            texts.minutesOf(one.minutes),
            one.voided
              ? texts.voided
              : mayRecordStudy && <TakeBackStudy key={one.id} memberId={memberId} study={one} onDone={onChanged} />,
          ],
        }))}
      />
    </section>
  );
}
