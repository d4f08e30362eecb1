import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../api/client';
import { Refusal } from '../../app/states/refusal';
import { SideTaskClosing } from './side-task-closing';
import { SideTaskHistory } from './side-task-history';
import { SideTaskReopening } from './side-task-reopening';
import { sideTasksTexts as texts } from './texts';

interface Props {
  id: string;
  caseId?: string;
  /** Only its button is seen at first. */
  folded?: boolean;
}

/** Closing a side task on its true date or as not needed, opening it again with a reason, and what was done before. */
export function SideTaskDoing({ id, caseId, folded = false }: Props) {
  const [open, setOpen] = useState(!folded);
  const found = useQuery({
    queryKey: ['side-tasks', 'one', id],
    queryFn: () => answerOf(client.GET('/side-tasks/{id}', { params: { path: { id } } })),
    enabled: open,
  });
  if (!open) {
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{texts.openDoing}</Button>
      </div>
    );
  }
  if (found.isError) return <Refusal error={found.error} />;
  if (!found.data) return null;
  const { closings, reopenable, history, roles, status } = found.data;
  return (
    <div className="stack">
      <div className="row">
        {closings.map((closing) => (
          <SideTaskClosing key={closing.id} id={id} caseId={caseId} closing={closing} />
        ))}
        {reopenable && <SideTaskReopening id={id} caseId={caseId} />}
      </div>
      {status.id === 'open' && roles.length > 0 && !closings.some((one) => one.id === 'done') && (
        <p className="quiet">{texts.heldStill}</p>
      )}
      <SideTaskHistory history={history} />
    </div>
  );
}
