import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, client, newIdempotencyKey, type Schemas } from '../../api/client';
import { NoticeMore } from './notice-more';
import { noticesTexts as texts } from './texts';
import './notices.css';

/** A notice: opened by a press, and read from then on. */
export function NoticeLine({ notice }: { notice: Schemas['Notice'] }) {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const read = useMutation({
    mutationFn: () =>
      answerOf(
        client.POST('/notices/{id}/read', {
          params: { path: { id: notice.id }, header: { 'Idempotency-Key': newIdempotencyKey() } },
        }),
      ),
    // The list stays as it is: what was opened must not go from under one's eyes.
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices', 'count'] }),
  });
  const isRead = notice.readAt !== null || read.isSuccess;
  const toggle = () => {
    setOpen(!open);
    if (!isRead && !read.isPending) read.mutate();
  };
  const [first = '', ...others] = notice.lines;
  return (
    <div className="notice">
      <button type="button" className="notice-head" aria-expanded={open} onClick={toggle}>
        {!isRead && <span className="notice-new">{texts.new}</span>}
        <span className={isRead ? '' : 'notice-unread'}>{first}</span>
      </button>
      {open && <NoticeMore notice={notice} lines={others} />}
    </div>
  );
}
