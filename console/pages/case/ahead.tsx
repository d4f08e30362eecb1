import type { Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { Due } from '../../app/due';
import { caseTexts as texts } from './texts';
import { askedBy } from './who';

/** What is open now, what of it is settled, and the steps that usually follow: with who would be asked and until when. */
export function Ahead({ about: { tasks, settled, coming } }: { about: Schemas['Case'] }) {
  return (
    <>
      {tasks.map((task) => (
        <li key={task.id} className="now">
          <strong>{task.stage.title}</strong>：{askedBy(task)}
          <span className="quiet"> · {texts.waiting(task.waitingDays)} · </span>
          <Due dueOn={task.dueOn} colour={task.colour} provisional={task.provisional} />
        </li>
      ))}
      {settled.map(({ key, title, outcome, by }) => (
        <li key={key}>
          {title}：{by ? `${by.name} ${outcome.title}` : texts.settledByTime}
        </li>
      ))}
      {coming.map(({ stage, names, seat, organisation, dueOn, provisional }) => (
        <li key={stage.id} className="coming">
          <strong>{stage.title}</strong>
          <p>
            {seat === ''
              ? texts.comingWaits
              : texts.comingBy(`${organisation?.name ?? ''}${names.length ? names.join('、') : seat}`)}
            {dueOn && `，${texts.comingUntil(dayText(dueOn))}${provisional ? texts.provisional : ''}`}
          </p>
        </li>
      ))}
    </>
  );
}
