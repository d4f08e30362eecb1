import type { Schemas } from '../../api/client';
import { stageTexts as texts } from './stage-texts';

/** By which article the present step is taken, what time does when nobody acts, and where it may lead. */
export function StageRule({
  about: { stage, closedAt, coming },
  procedure,
}: {
  about: Schemas['Case'];
  procedure: Schemas['Procedure'] | undefined;
}) {
  const step = procedure?.steps.find(({ id }) => id === stage.id);
  if (!step || closedAt) return null;
  const leads = step.outcomes.flatMap(({ to }) => to).filter(({ id }) => id !== stage.id);
  const titles = [...new Set(leads.map(({ title }) => title))];
  const lines = [
    step.source && texts.source(step.source),
    step.lapse?.length ? texts.lapse(step.lapse.map(({ title }) => title).join('、')) : '',
    coming.length === 0 && titles.length ? texts.leads(titles.join('、')) : '',
  ].filter(Boolean);
  return lines.length ? <p className="quiet small">{lines.join('　')}</p> : null;
}
