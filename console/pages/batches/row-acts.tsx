import { Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import type { Schemas } from '../../api/client';
import { batchTexts as texts } from './texts';

interface Props {
  row: Schemas['BatchRow'];
  /** Absent where there is no file to have been wrong. */
  onMend?: () => void;
  leftOut: boolean;
  onLeaveOut: (out: boolean) => void;
}

/** What can be done with a row as it stands. */
export function RowActs({ row, onMend, leftOut, onLeaveOut }: Props) {
  const status = row.status.id;
  return (
    <span className="row">
      {onMend && ['refused', 'failed'].includes(status) && (
        <Button onClick={onMend} aria-label={texts.mendRow(row.position, row.member?.name ?? '')}>
          {texts.mend}
        </Button>
      )}
      {status === 'checked' && (
        <Checkbox checked={leftOut} onChange={({ target }) => onLeaveOut(target.checked)}>
          {texts.leaveOut}
        </Checkbox>
      )}
      {row.case && (
        <Link to="/cases/$id" params={{ id: row.case.id }}>
          {texts.openCase}
        </Link>
      )}
    </span>
  );
}
