import type { Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { servicesTexts as texts } from './texts';

interface Props {
  item: Schemas['Service'];
}

/** On which day, and how long. */
export const ServiceWhen = ({ item: { day, minutes } }: Props) => (
  <span>
    <span className="piece">{dayText(day)}</span>
    <small className="small quiet">{texts.minutes(minutes)}</small>
  </span>
);

/** Of which opening or kind, and what was done where whoever asks may read it. */
export const ServiceWhat = ({ item: { opening, kind, what } }: Props) => (
  <span>
    {opening?.title ?? kind.title}
    {what && <small className="small quiet">{what}</small>}
  </span>
);
