import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { dayText, instantText } from '../../app/dates';

interface Props {
  column: Schemas['ListView']['columns'][number];
  value: string | number | null;
  member: Schemas['ShownRow']['member'];
}

/** A cell of a list: a member's name leads to him, days are written out; among others in one cell it says what it is. */
export function RowCell({ column, value, member }: Props) {
  if (value === null || value === '') return <span className="own-empty" />;
  if (member && value === member.name) {
    return (
      <Link className="line-name" to="/members/$id" params={{ id: member.id }}>
        {value}
      </Link>
    );
  }
  const text = typeof value === 'string' && column.as !== 'text' ? written(value, column.as) : value;
  return (
    <>
      <span className="own-head">{column.title}：</span>
      {text}
    </>
  );
}

const written = (value: string, as: 'day' | 'time') => (as === 'day' ? dayText(value) : instantText(value));
