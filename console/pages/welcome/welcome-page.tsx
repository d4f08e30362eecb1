import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { organisationsQuery } from '../../app/list/filters';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { registeredQuery } from './queries';
import { StepLine } from './step-line';
import { fillingSteps } from './steps';
import { welcomeTexts as texts } from './texts';
import './welcome.css';

/** What the top of the tree is called until somebody names it (stack/first-administrator.ts). */
const UNNAMED = /^待命名/;

/** From an empty register to the first case: step by step, each with how it stands. */
export function WelcomePage() {
  const found = useQuery(registeredQuery);
  const { data: organisations = [] } = useQuery(organisationsQuery);
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const steps = fillingSteps(found.data);
  const next = steps.find(({ done }) => !done);
  const top = organisations.find(({ name }) => UNNAMED.test(name));
  return (
    <div className="stack">
      <h1>{texts.title}</h1>
      <p className="prose quiet">{texts.intro}</p>
      {top && (
        <p>
          {texts.name(top.name)}
          <Link to="/organisations/$id" params={{ id: top.id }}>
            {texts.rename}
          </Link>
        </p>
      )}
      <ol className="lines">
        {steps.map((step, at) => (
          <StepLine key={step.id} step={step} number={at + 1} isNext={step === next} />
        ))}
      </ol>
      {next?.id === 'checkUp' && (
        <p>
          {texts.finished} <Link to="/">{texts.toToday}</Link>
        </p>
      )}
    </div>
  );
}
