import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Opened } from '../../app/opened';
import { meQuery } from '../../app/session';
import { FactorForm } from '../second-factor/factor-form';
import { meTexts as texts } from './texts';

/** The password, and a second factor by choice. */
export function FactorSection({ inUse }: { inUse: boolean }) {
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: meQuery.queryKey });
  return (
    <section className="sheet stack" aria-labelledby="security">
      <h2 id="security">{texts.security}</h2>
      <p>
        <Link to="/password">{texts.password}</Link>
      </p>
      <h3>{texts.factor}</h3>
      <p>{inUse ? texts.factorOn : texts.factorOff}</p>
      {!inUse && (
        <div className="row">
          <Opened title={texts.factorSet}>{() => <FactorForm onDone={renew} />}</Opened>
        </div>
      )}
    </section>
  );
}
