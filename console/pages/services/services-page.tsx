import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { serviceTexts } from '../registrants/service-texts';
import { ServiceActs } from './service-acts';
import { ServiceWhat, ServiceWhen } from './service-cells';
import { ServiceStands } from './service-stands';
import { servicesTexts as texts } from './texts';

const filters: readonly ListFilter[] = [
  { kind: 'yes', key: 'toCertify', title: texts.toCertify },
  { kind: 'choice', key: 'serviceState', title: texts.state, choices: Object.entries(texts.states) },
  { kind: 'choice', key: 'service', title: texts.service, choices: Object.entries(serviceTexts) },
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'given', key: 'registrantId', title: texts.who },
  { kind: 'given', key: 'earlierOf', title: texts.earlierOf },
  { kind: 'day', key: 'from', title: texts.from },
  { kind: 'day', key: 'to', title: texts.to },
];

/** Services of the places that I keep, and what I am asked to certify. */
export function ServicesPage() {
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['services']}
      filters={filters}
      read={(query) => answerOf(client.GET('/services', { params: { query: query as never } }))}
      exportPath="/services/export"
      heads={[texts.who, texts.when, texts.what, texts.where, texts.state, texts.acts]}
      nothing={texts.nothing}
      keyOf={({ id }) => id}
      given={({ person }) => ({ registrantId: person.name })}
      row={(item) => [
        <span key="who" className="piece">
          {item.person.name}
        </span>,
        <ServiceWhen key="when" item={item} />,
        <ServiceWhat key="what" item={item} />,
        item.organisation.name,
        <ServiceStands key="stands" item={item} />,
        <ServiceActs key="acts" item={item} />,
      ]}
    >
      <Link to="/services/figures">{texts.figures}</Link>
    </ListPage>
  );
}
