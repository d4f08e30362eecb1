import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useRef, useState } from 'react';
import { ApiProblem, answerOf, client, type Schemas } from '../../api/client';
import { isSending } from '../../app/use-send';
import { startedKey } from '../start/started';
import { ActionForm } from './action-form';
import { DecisionForm } from './decision-form';
import { NotOffered } from './not-offered';
import { caseTexts as texts } from './texts';
import { askedBy } from './who';

/** Answers that say that somebody else was first: the case is shown as it stands now. */
const LATE = [
  'already-decided',
  'already-decided-by-someone',
  'task-closed',
  'task-claimed',
  'case-closed',
  'conflict',
];

type Notice = { kind: 'success' | 'warning'; title: string; more?: string };

/** What the one who looks may do now; where that is nothing, why. */
export function Acts({ about: read }: { about: Schemas['Case'] }) {
  const queries = useQueryClient();
  // A form that waits for its answer stays, whatever is read meanwhile.
  const shown = useRef(read);
  if (!isSending()) shown.current = read;
  const about = shown.current;
  const [notice, setNotice] = useState<Notice>();
  const { id, tasks, actions, closedAt } = about;
  // Whoever has just begun it is told that it is on its way, until something more happens.
  const begun = queries.getQueryData(startedKey(id)) === about.seq && !notice;
  const done = (what: string) => (now: Schemas['Case']) => {
    // What was asked before the answer may be older than it.
    queries.cancelQueries({ queryKey: ['case', id], exact: true });
    queries.setQueryData(['case', id], now);
    queries.invalidateQueries({ queryKey: ['side-tasks'] });
    queries.invalidateQueries({ queryKey: ['tasks'] });
    queries.invalidateQueries({ queryKey: ['cases'] });
    setNotice({ kind: 'success', title: texts.done(what) });
  };
  const refused = (error: Error) => {
    if (!(error instanceof ApiProblem) || !LATE.includes(error.type)) return;
    setNotice({ kind: 'warning', title: error.title, more: [error.detail, texts.first].filter(Boolean).join('。') });
    queries.invalidateQueries({ queryKey: ['case', id] });
    queries.invalidateQueries({ queryKey: ['tasks'] });
  };
  const mine = tasks.filter(({ outcomes }) => outcomes.length > 0);
  const others = tasks.filter(({ outcomes }) => outcomes.length === 0);
  const around = [
    ...tasks.flatMap((task) =>
      task.actions.map((action) => ({
        action,
        taskId: task.id,
        key: `${task.id}.${action.id}`,
        call: (key: string, body: never) =>
          answerOf(
            client.POST(`/tasks/{taskId}/${action.id}` as '/tasks/{taskId}/delegate', {
              params: { path: { taskId: task.id }, header: { 'Idempotency-Key': key } },
              body,
            }),
          ),
      })),
    ),
    ...actions.map((action) => ({
      action,
      taskId: undefined,
      key: action.id,
      call: (key: string, body: never) =>
        answerOf(
          client.POST('/cases/{caseId}/actions/{action}', {
            params: { path: { caseId: id, action: action.id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        ),
    })),
  ];
  return (
    <section className="sheet stack" aria-labelledby="acts">
      <h2 id="acts">{texts.acts}</h2>
      {notice && (
        <Alert
          type={notice.kind}
          showIcon
          role={notice.kind === 'warning' ? 'alert' : 'status'}
          title={notice.title}
          description={notice.more}
        />
      )}
      {begun && <Alert type="success" showIcon role="status" title={texts.started} description={texts.startedMore} />}
      {mine.map((task) => (
        <DecisionForm key={task.id} task={task} caseId={id} onDone={done} onRefused={refused} />
      ))}
      {mine.length === 0 && (
        <p className="quiet">
          {closedAt ? texts.noneClosed : texts.none}
          {others.map((task) => texts.noneMore(askedBy(task))).join('')}
        </p>
      )}
      {tasks.map((task) => (
        <NotOffered key={task.id} task={task} />
      ))}
      {around.length > 0 && (
        <div className="row">
          <h3 className="whole">{texts.around}</h3>
          {around.map(({ action, taskId, key, call }) => (
            <ActionForm
              key={key}
              action={action}
              caseId={id}
              taskId={taskId}
              call={call}
              onDone={done(action.title)}
              onRefused={refused}
            />
          ))}
        </div>
      )}
    </section>
  );
}
