import { useSearch } from '@tanstack/react-router';
import { answerOf, apiBase, client, type Schemas } from '../../api/client';
import { dayText, todayHere } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { unitsTexts as texts } from './texts';
import { useUnitsChanged } from './use-units-changed';

const filters: readonly ListFilter[] = [
  { kind: 'organisation', key: 'communityId', title: texts.community },
  { kind: 'choice', key: 'open', title: texts.consentState, choices: Object.entries(texts.consentOpen) },
  { kind: 'given', key: 'registrantId', title: texts.person },
];
const NOTHING: FieldSchema = {};
const give: FieldSchema = {
  properties: {
    showing: {
      type: 'string',
      title: texts.showing,
      oneOf: Object.entries(texts.showings).map(([id, title]) => ({ const: id, title })),
    },
    givenOn: { type: 'string', format: 'date', title: texts.givenOn },
  },
  required: ['showing', 'givenOn'],
};

/** 亮身份: who agreed to be shown, and what is printed of that. */
export function ConsentsPage() {
  const { communityId, registrantId } = useSearch({ strict: false }) as Record<string, string | undefined>;
  return (
    <ListPage
      title={texts.consents}
      intro={texts.consentsMore}
      queryKey={['showing-consents']}
      filters={filters}
      read={(query) => answerOf(client.GET('/showing-consents', { params: { query: query as never } }))}
      heads={[texts.person, texts.community, texts.showing, texts.givenOn, texts.doing]}
      nothing={texts.noConsents}
      keyOf={({ id }) => id}
      given={({ person }) => ({ registrantId: person.name })}
      row={(one) => [
        one.person.name,
        one.community.name,
        one.showing.title,
        dayText(one.givenOn),
        one.revokedOn ? texts.revokedOn(dayText(one.revokedOn)) : one.mayRevoke && <Revoke key="revoke" one={one} />,
      ]}
    >
      {registrantId && <GiveConsent id={registrantId} />}
      {!communityId && <span className="quiet">{texts.printHow}</span>}
      {communityId && (
        <>
          <a
            href={`${apiBase}/organisations/${communityId}/shown-people?showing=notice-board`}
            target="_blank"
            rel="noreferrer"
          >
            {texts.printBoard}
          </a>
          <a
            href={`${apiBase}/organisations/${communityId}/shown-people?showing=badge`}
            target="_blank"
            rel="noreferrer"
          >
            {texts.printBadges}
          </a>
        </>
      )}
    </ListPage>
  );
}

/** That a registrant agrees to be shown, with the day on which he said so. */
function GiveConsent({ id }: { id: string }) {
  const changed = useUnitsChanged();
  return (
    <OpenedForm
      title={texts.giveConsent}
      schema={give}
      initial={{ '/givenOn': todayHere() }}
      submit={texts.save}
      primary
      call={(key, body) =>
        answerOf(
          client.POST('/registrants/{id}/showing-consents', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: body as never,
          }),
        )
      }
      onDone={changed}
    />
  );
}

function Revoke({ one: { id, person } }: { one: Schemas['ShowingConsent'] }) {
  const changed = useUnitsChanged();
  return (
    <OpenedForm
      title={texts.revokeConsent}
      of={texts.of(texts.revokeConsent, person.name)}
      schema={NOTHING}
      call={(key) =>
        answerOf(
          client.POST('/showing-consents/{id}/revoke', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
          }),
        )
      }
      onDone={changed}
    />
  );
}
