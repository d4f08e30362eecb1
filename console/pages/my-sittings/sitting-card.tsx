import { Link } from '@tanstack/react-router';
import { dayText, instantText } from '../../app/dates';
import { isToMakeUp, type MySitting } from './my-sittings-query';
import { mySittingsTexts as texts } from './texts';

/** A sitting on a member's phone: when and where, and how he stands to it. */
export function SittingCard({ sitting, isOver = false }: { sitting: MySitting; isOver?: boolean }) {
  const { id, title, beginsAt, place, mine, makeUpUntil } = sitting;
  return (
    <Link className={isOver ? 'mine-big mine-over' : 'mine-big'} to="/my-sittings/$id" params={{ id }}>
      <strong>{title}</strong>
      <span>
        {instantText(beginsAt)} {place}
      </span>
      <span>{stateText(sitting)}</span>
      {isToMakeUp(sitting) && makeUpUntil && <span className="soon">{texts.makeUp(dayText(makeUpUntil))}</span>}
      {mine?.madeUp && <span>{texts.madeUp(dayText(mine.madeUp.on))}</span>}
      {mine?.takenBackAt && <span>{texts.takenBack}</span>}
    </Link>
  );
}

const stateText = ({ mine }: MySitting): string =>
  mine?.markTitle ??
  (mine?.leave ? texts.leave(mine.leave.statusTitle) : mine?.apart ? texts.apart(mine.apart.title) : texts.called);
