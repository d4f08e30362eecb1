import { answerOf, client } from '../../api/client';
import { ExcelLink } from '../../app/excel-link';
import { Listing } from '../../app/list/listing';
import { usePages } from '../../app/list/use-pages';
import { Mend } from './mend';
import type { Scope } from './result';
import { checkUpTexts as texts } from './texts';

interface Props {
  symptom: { id: string; title: string };
  scope: Scope;
}

/** The names behind a count, page by page. */
export function Names({ symptom: { id, title }, scope }: Props) {
  const query = { ...scope, symptom: id as never };
  const found = usePages(['check-up', 'found', query], (cursor) =>
    answerOf(client.GET('/check-up/found', { params: { query: { ...query, limit: 50, cursor } } })),
  );
  return (
    <section className="symptom-names stack" aria-label={texts.names(title)}>
      <Listing
        found={found}
        heads={[texts.name, texts.place, texts.note, texts.mend]}
        nothing={texts.nothing}
        keyOf={({ mend, note, name }) => `${mend.at}${mend.id}${name}${note}`}
        row={(item) => [
          <strong key="name">{item.name}</strong>,
          item.place.name === item.name ? '' : item.place.name,
          item.note ?? '',
          <Mend key="mend" mend={item.mend} name={item.name} />,
        ]}
      />
      <ExcelLink to={`/check-up/found/export?${new URLSearchParams(query)}`}>{texts.excelOne}</ExcelLink>
    </section>
  );
}
