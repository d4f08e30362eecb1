import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useMemo, useState } from 'react';
import { ApiProblem, answerOf, client } from '../../api/client';
import { organisationsQuery } from '../../app/list/filters';
import { Opened } from '../../app/opened';
import { correctTexts as texts } from './correct-texts';
import { CorrectionForm } from './correction-form';
import { useMayCorrect } from './may-correct';
import type { MemberShown } from './tabs';

/** Correcting what is kept of a member. */
export function CorrectMember({ member }: { member: MemberShown }) {
  const queries = useQueryClient();
  const [came, setCame] = useState<'done' | 'late'>();
  const mayCorrect = useMayCorrect();
  const { data: places } = useQuery({ ...organisationsQuery, enabled: mayCorrect });
  const groups = useMemo(
    () => places?.filter(({ kind, parentId }) => kind === 'group' && parentId === member.branch.id),
    [places, member.branch.id],
  );
  if (!mayCorrect || !groups) return null;
  const changed = (after: MemberShown) => {
    setCame('done');
    queries.setQueryData(['member', member.id], after);
    queries.invalidateQueries({ queryKey: ['members'] });
  };
  // Somebody was first: what is kept now is shown, and nothing of his is overwritten.
  const refused = (error: Error) => {
    if (!(error instanceof ApiProblem) || error.type !== 'conflict') return;
    setCame('late');
    queries.invalidateQueries({ queryKey: ['member', member.id] });
  };
  return (
    <div className="stack no-print">
      {came === 'done' && <Alert type="success" showIcon role="status" title={texts.done} />}
      {came === 'late' && <Alert type="warning" showIcon role="alert" title={texts.late} />}
      <div className="row">
        <Opened title={texts.title}>
          {(close) => (
            <CorrectionForm
              key={member.version}
              member={member}
              groups={groups}
              send={(key, change) =>
                answerOf(
                  client.PATCH('/members/{id}', {
                    params: { path: { id: member.id }, header: { 'Idempotency-Key': key } },
                    body: change,
                  }),
                )
              }
              onDone={(after) => {
                close();
                changed(after);
              }}
              onRefused={refused}
              onCancel={close}
            />
          )}
        </Opened>
      </div>
    </div>
  );
}
