import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ElderSwitch } from '../../app/elder/elder-switch';
import { Facts } from '../../app/facts';
import { meQuery } from '../../app/session';
import { ContactSection } from './contact-section';
import { FactorSection } from './factor-section';
import { SessionsSection } from './sessions-section';
import { meTexts as texts } from './texts';

/** What I keep for myself: how I am told, where I am signed in, how I get in, and how the pages look. */
export function MePage() {
  const { data: me } = useQuery(meQuery);
  if (!me) return null;
  return (
    <div className="stack prose">
      <h1>{texts.title}</h1>
      <section className="sheet paper">
        <h2>{me.name}</h2>
        <Facts
          rows={[
            [texts.branch, me.member?.branch.name],
            [texts.roles, me.roles.map(({ organisation, title }) => `${organisation.name}${title}`).join('、')],
            [texts.login, me.loginName],
          ]}
        />
        {me.member && me.roles.length > 0 && (
          <p>
            <Link to="/mine">{texts.mine}</Link> <span className="quiet">{texts.mineMore}</span>
          </p>
        )}
      </section>
      <ContactSection />
      <SessionsSection />
      {me.loginName && <FactorSection inUse={me.secondFactor} />}
      <section className="sheet stack" aria-labelledby="look">
        <h2 id="look">{texts.look}</h2>
        <p>{texts.elder}</p>
        <div className="row">
          <ElderSwitch framed />
        </div>
      </section>
    </div>
  );
}
