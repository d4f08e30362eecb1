import { useMemo } from 'react';
import { ApiProblem, type Schemas } from '../../api/client';
import { SendForm } from '../../form/send-form';
import { correctTexts as texts } from './correct-texts';
import { changesOf, correctionForm, type Groups, standingValues } from './correction';
import type { MemberShown } from './tabs';
import './form.css';

interface Props {
  member: MemberShown;
  groups: Groups;
  send: (key: string, change: Schemas['MemberChange']) => Promise<MemberShown>;
  onDone: (after: MemberShown) => void;
  onRefused: (error: Error) => void;
  onCancel: () => void;
}

/** The form with what is kept in it; only what was changed is sent. */
export function CorrectionForm({ member, groups, send, onDone, onRefused, onCancel }: Props) {
  const schema = useMemo(() => correctionForm(member, groups), [member, groups]);
  const initial = useMemo(() => standingValues(member), [member]);
  const call = (key: string, body: Record<string, unknown>) => {
    const change = changesOf(member, body);
    if (Object.keys(change).length > 1) return send(key, change);
    return Promise.reject(new ApiProblem('invalid-input', 400, texts.nothing, undefined, [], 0));
  };
  return (
    <div className="slim stack">
      <p className="quiet">{texts.more}</p>
      <SendForm
        schema={schema}
        initial={initial}
        call={call}
        onDone={onDone}
        onRefused={onRefused}
        submit={texts.submit}
        primary
        onCancel={onCancel}
      />
    </div>
  );
}
