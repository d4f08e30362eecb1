import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { FillingStep } from './steps';
import { welcomeTexts as texts } from './texts';

/** A step: what is brought in, how much of it is there, and the button that leads on. */
export function StepLine({ step, number, isNext }: { step: FillingStep; number: number; isNext: boolean }) {
  const navigate = useNavigate();
  const { title, what, act } = texts.steps[step.id];
  const go = () => navigate({ to: step.to as '/', search: Object.fromEntries(step.search ?? []) as never });
  return (
    <li className="filling-step" aria-current={isNext ? 'step' : undefined}>
      <span className="filling-number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h2>
          {title}
          {step.done && <span className="filling-done">{texts.done}</span>}
          {isNext && <span className="filling-next">{texts.next}</span>}
        </h2>
        <p>{what}</p>
        <p className="quiet">{step.state}</p>
      </div>
      <Button type={isNext ? 'primary' : 'default'} aria-label={step.done ? texts.moreOf(title) : act} onClick={go}>
        {step.done ? texts.more : act}
      </Button>
    </li>
  );
}
