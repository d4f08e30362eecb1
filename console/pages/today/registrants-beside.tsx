import { Link } from '@tanstack/react-router';
import { useHolds } from '../../app/use-holds';
import { todayTexts as texts } from './texts';

/** 双报到, for whoever works in a community or walks a grid: little of that is a task, and he would search for the rest. */
export function RegistrantsBeside() {
  const serves = useHolds('community-worker', 'grid-worker');
  if (!serves) return null;
  return (
    <section className="sheet paper stack" aria-labelledby="registrants-beside">
      <h2 id="registrants-beside">{texts.registrants}</h2>
      <ul className="lines">
        <li>
          <Link to="/registrants">{texts.registrantList}</Link>
        </li>
        <li>
          <Link to="/services" search={{ toCertify: 'true' } as never}>
            {texts.toCertify}
          </Link>
        </li>
        <li>
          <Link to="/openings">{texts.openings}</Link>
        </li>
      </ul>
    </section>
  );
}
