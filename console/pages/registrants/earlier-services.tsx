import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { PlainTable } from '../../app/list/plain-table';
import { Failure } from '../../app/states/failure';
import { ServiceWhat, ServiceWhen } from '../services/service-cells';
import { servicesTexts } from '../services/texts';
import { registrantsTexts as texts } from './texts';

/** How many of them stand on his page; the rest is a list. */
const SHOWN = 20;

/** What he did where he was before he moved here: to read. Nothing at all where he did not move. */
export function EarlierServices({ id }: { id: string }) {
  const found = useQuery({
    queryKey: ['services', 'earlier', id],
    queryFn: () => answerOf(client.GET('/services', { params: { query: { earlierOf: id, limit: SHOWN } } })),
  });
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  if (!found.data?.items.length) return null;
  return (
    <section className="stack" aria-labelledby="earlier">
      <h2 id="earlier">{texts.earlier}</h2>
      <PlainTable
        label={texts.earlier}
        heads={[servicesTexts.when, servicesTexts.what, servicesTexts.where]}
        rows={found.data.items.map((item) => ({
          key: item.id,
          cells: [
            <ServiceWhen key="when" item={item} />,
            <ServiceWhat key="what" item={item} />,
            item.organisation.name,
          ],
        }))}
      />
      {found.data.next && (
        <Link to="/services" search={{ earlierOf: id } as never}>
          {texts.allEarlier}
        </Link>
      )}
    </section>
  );
}
