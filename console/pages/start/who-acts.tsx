import type { Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { startTexts as texts } from './texts';

/** Part four: who will act, in this order, each until which day. */
export function WhoActs({ preview }: { preview?: Schemas['Preview'] }) {
  const { variant = null, as = null, steps = [] } = preview ?? {};
  return (
    <section className="sheet stack" aria-labelledby="who-acts">
      <h2 id="who-acts">{texts.acts}</h2>
      {steps.length === 0 && <p className="quiet">{texts.actsWait}</p>}
      {as && (
        <p>
          {variant && <strong>{variant.title}，</strong>}
          {texts.as(as.title)}
        </p>
      )}
      <ol className="happened">
        {steps.map((step) => (
          <li key={step.stage.id} className="coming">
            <strong>{step.stage.title}</strong>
            <p>{whoOf(step)}</p>
            <p className="small">{untilOf(step)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Step = Schemas['Preview']['steps'][number];

const whoOf = ({ who, seat }: Step): string =>
  who
    .map(({ organisation, role, names }) =>
      `${organisation?.name ?? ''}${role?.title ?? ''} ${names.join('、')}`.trim(),
    )
    .slice(0, 2)
    .join('；') || seat;

const untilOf = ({ limit, dueOn, provisional }: Step): string =>
  [limit && texts.limit(limit), dueOn && texts.latest(dayText(dueOn)) + (provisional ? texts.provisional : '')]
    .filter(Boolean)
    .join('，');
