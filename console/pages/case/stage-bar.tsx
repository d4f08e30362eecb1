import type { Schemas } from '../../api/client';
import { dayText, instantDay } from '../../app/dates';
import { StageRule } from './stage-rule';
import { stageTexts as texts } from './stage-texts';
import { type ShownStage, stagesOf } from './stages';
import { askedBy } from './who';

interface Props {
  about: Schemas['Case'];
  happened: Schemas['Timeline']['items'];
  procedure: Schemas['Procedure'] | undefined;
}

/** Past, now and next, in a row, each with who and when; below it what the rule says of where the case stands. */
export function StageBar({ about, happened, procedure }: Props) {
  const titles = new Map([
    ...(procedure?.steps ?? []).map(({ id, title }) => [id, title] as const),
    ...happened.flatMap(({ fromStage }) => (fromStage ? [[fromStage.id, fromStage.title] as const] : [])),
  ]);
  return (
    <section aria-label={texts.stages}>
      <ol className="stages">
        {stagesOf(about, happened, titles).map((stage) => (
          <li
            key={stage.id}
            className={`stage ${stage.kind} ${stage.byTime ? 'by-time' : ''}`}
            aria-current={stage.kind === 'now' ? 'step' : undefined}
          >
            <span className="stage-title">
              {stage.kind === 'past' || stage.kind === 'end' ? '✓ ' : ''}
              {stage.title}
            </span>
            {linesOf(stage, about).map((line) => (
              <small key={line}>{line}</small>
            ))}
          </li>
        ))}
      </ol>
      <StageRule about={about} procedure={procedure} />
    </section>
  );
}

function linesOf({ kind, at, who, byTime, before }: ShownStage, about: Schemas['Case']): string[] {
  const names = who.join('、');
  switch (kind) {
    case 'past':
      return [
        byTime ? texts.byTime[byTime] : names ? texts.doneBy(names) : texts.done,
        at ? instantDay(at) : '',
        before ? texts.times(before + 1) : '',
      ].filter(Boolean);
    case 'now':
      return [
        texts.now,
        ...about.tasks.map((task) =>
          about.tasks.length > 1 ? `${task.stage.title}：${askedBy(task)}` : texts.with(askedBy(task)),
        ),
        about.settled.length ? texts.settled(about.settled.length, about.settled.length + about.tasks.length) : '',
        before ? texts.again(before + 1) : '',
      ].filter(Boolean);
    case 'end':
      return [about.ending ? texts.ended(about.ending.title) : texts.allDone, at ? instantDay(at) : ''].filter(Boolean);
    default:
      return [
        before ? texts.nextAgain : texts.next,
        names ? texts.willBe(names) : '',
        at ? texts.latest(dayText(at)) : '',
      ].filter(Boolean);
  }
}
