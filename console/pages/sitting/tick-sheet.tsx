import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useCallback, useRef, useState } from 'react';
import type { Schemas } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { SendingState } from '../../app/states/sending-state';
import { useUnsaved } from '../../app/use-unsaved';
import { LineTick } from './line-tick';
import { attendanceQuery, type TickedLine, type TickedMark } from './queries';
import { sittingTexts as texts } from './texts';
import { useTicking } from './use-ticking';

/** 签到: everybody present in one stroke, then the exceptions. */
export function TickSheet({ sitting: { id, caseId, may } }: { sitting: Schemas['Sitting'] }) {
  const found = useQuery(attendanceQuery(id, true));
  const marking = useTicking(id);
  const [text, setText] = useState('');
  const { pending, conflicts, sending } = marking;
  useUnsaved(pending.size > 0, texts.unsaved);
  const latest = useRef(marking.mark);
  latest.current = marking.mark;
  const onMark = useCallback((line: TickedLine, mark: TickedMark | null) => latest.current(line, mark), []);
  if (found.isPending) return <Loading />;
  // Who ticks goes on ticking while a look at what others marked fails.
  const lines = found.data;
  if (!lines) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  if (lines.length === 0) return <p className="quiet">{texts.empty}</p>;
  const shown = lines.filter(({ member }) => member.name.includes(text.trim()));
  const open = lines.filter(({ member, mark, apart }) => !apart && (pending.get(member.id) ?? mark) === null).length;
  return (
    <div className="stack">
      <div className="row">
        <Button type={open ? 'primary' : 'default'} onClick={marking.restPresent} disabled={open === 0}>
          {texts.allPresent}
        </Button>
        {may.showCode && (
          <Link to="/sitting-codes/$id" params={{ id }}>
            {texts.code}
          </Link>
        )}
        {caseId && (
          <Link to="/cases/$id" params={{ id: caseId }} hash="act">
            {texts.close}
          </Link>
        )}
      </div>
      <p className="quiet">{texts.allPresentMore}</p>
      <p className="quiet keys-hint">{texts.keys}</p>
      <Input
        className="tick-find"
        aria-label={texts.find}
        placeholder={texts.find}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <SendingState sending={sending} />
      <p role="status">{pending.size ? texts.saving : open ? texts.saved(open) : texts.savedAll}</p>
      {shown.length === 0 && <p className="quiet">{texts.nobody}</p>}
      <ul className="tick-lines">
        {shown.map((line) => (
          <LineTick
            key={line.member.id}
            line={line}
            pending={pending.get(line.member.id)}
            conflict={conflicts.has(line.member.id)}
            onMark={onMark}
          />
        ))}
      </ul>
    </div>
  );
}
