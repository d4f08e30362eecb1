import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client';
import { dayText } from '../../app/dates';
import { PairedHousehold } from '../units/paired-household';
import { pairingsTexts as texts } from '../units/pairings-texts';

/** With which households I am paired; nothing for who is with none. */
export function MyPairings() {
  const { data } = useQuery({
    queryKey: ['pairings', 'mine'],
    queryFn: () => answerOf(client.GET('/my-pairings')),
  });
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="pairings">
      <h2 id="pairings">{texts.mine}</h2>
      <p className="quiet">{texts.mineMore}</p>
      {items.map((one) => {
        const household = one.household ? texts.household(one.household) : texts.aHousehold;
        return (
          <article key={one.id} className="sheet paper stack">
            <div>
              <h3>{household}</h3>
              <p>{one.community.name}</p>
              <p className="quiet">
                {texts.since(dayText(one.fromDay), one.untilDay && dayText(one.untilDay))}{' '}
                {one.ending ? texts.ended(one.ending.title) : one.state.title}
              </p>
            </div>
            <PairedHousehold one={one} whom={household} />
          </article>
        );
      })}
    </section>
  );
}
