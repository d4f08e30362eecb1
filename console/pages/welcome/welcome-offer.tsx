import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { meQuery } from '../../app/session';
import { fillsRegisters, registeredQuery } from './queries';
import { welcomeTexts as texts } from './texts';

/** While there is nobody in the register: what its administrator does first. Shows nothing to others, and later. */
export function WelcomeOffer() {
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  const { data } = useQuery({ ...registeredQuery, enabled: fillsRegisters(me) });
  if (data?.members !== 0) return null;
  return (
    <section className="sheet paper row between" aria-labelledby="welcome-offer">
      <div>
        <h2 id="welcome-offer">{texts.offer}</h2>
        <p>{texts.offerMore}</p>
      </div>
      <Button type="primary" onClick={() => navigate({ to: '/welcome' })}>
        {texts.offerAct}
      </Button>
    </section>
  );
}
