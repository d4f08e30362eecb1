import { useSearch } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText, todayHere } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { PairedHousehold } from './paired-household';
import { pairingsTexts as texts } from './pairings-texts';
import { useUnitsChanged } from './use-units-changed';

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'kind', title: texts.kind, choices: Object.entries(texts.kinds) },
  { kind: 'choice', key: 'state', title: texts.state, choices: Object.entries(texts.states) },
  { kind: 'yes', key: 'unended', title: texts.unended },
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'given', key: 'communityId', title: texts.community },
  { kind: 'given', key: 'unitId', title: texts.unit },
  { kind: 'given', key: 'memberId', title: texts.member },
  { kind: 'given', key: 'registrantId', title: texts.registrant },
];

const communityId: FieldSchema = { type: 'string', 'x-kind': 'organisation', title: texts.community };
const fromDay: FieldSchema = { type: 'string', format: 'date', title: texts.from };

const about: FieldSchema = { type: 'string', title: texts.aboutField, maxLength: 300, 'x-kind': 'long-text' };
const unitSide: FieldSchema = { type: 'string', title: texts.unitSide, maxLength: 50 };
const keeper = (title: string): FieldSchema => ({ type: 'string', 'x-kind': 'person', title });

const unitForm: FieldSchema = {
  properties: {
    communityId,
    unitId: { type: 'string', 'x-kind': 'registered-unit', title: texts.unit },
    ...{ about, keeperId: keeper(texts.keeper), unitSide, fromDay },
  },
  required: ['communityId', 'unitId', 'about', 'keeperId', 'unitSide', 'fromDay'],
};
const changeForm: FieldSchema = {
  properties: { about, keeperId: keeper(texts.otherKeeper), unitSide },
  required: ['about', 'unitSide'],
};

const household: NonNullable<FieldSchema['properties']> = {
  householdName: { type: 'string', title: texts.householdName, maxLength: 50 },
  householdAddress: { type: 'string', title: texts.householdAddress, maxLength: 200 },
  consentOn: { type: 'string', format: 'date', title: texts.consentOn },
  fromDay,
};
const needed = ['communityId', ...Object.keys(household)];
const registrantForm: FieldSchema = { properties: { communityId, ...household }, required: needed };
const memberForm: FieldSchema = {
  properties: { communityId, memberId: { type: 'string', 'x-kind': 'member', title: texts.member }, ...household },
  required: [...needed, 'memberId'],
};
const allForm: FieldSchema = { properties: { communityId }, required: ['communityId'] };
const ended = (whys: Record<string, string>): FieldSchema => ({
  properties: {
    untilDay: { type: 'string', format: 'date', title: texts.until },
    why: {
      type: 'string',
      title: texts.why,
      oneOf: Object.entries(whys).map(([id, title]) => ({ const: id, title })),
    },
  },
  required: ['untilDay', 'why'],
});
const endUnit = ended(texts.whys);
const endHousehold = ended({ ...texts.whys, ...texts.householdWhys });
const NOTHING: FieldSchema = {};

type Pairing = Schemas['Pairing'];

/** Between whom: of a household only as much as I may know. */
const between = ({ unit, community, person, household: name }: Pairing) =>
  unit
    ? texts.both(unit.name, community.name)
    : texts.both(person?.name ?? '—', name ? texts.household(name) : texts.aHousehold);

/** 结对: entered, confirmed each January, ended. */
export function PairingsPage() {
  const { registrantId } = useSearch({ strict: false }) as Record<string, string | undefined>;
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['pairings']}
      filters={filters}
      read={(query) => answerOf(client.GET('/pairings', { params: { query: query as never } }))}
      exportPath="/pairings/export"
      heads={[texts.kind, texts.between, texts.about, texts.term, texts.stands, texts.doing]}
      nothing={texts.nothing}
      keyOf={({ id }) => id}
      given={({ community, unit, person }) => ({
        communityId: community.name,
        unitId: unit?.name,
        memberId: person?.name,
        registrantId: person?.name,
      })}
      row={(one) => [
        one.kind.title,
        between(one),
        one.unit ? (
          <span key="about">
            {one.about}
            <small className="small quiet">{texts.keepers(one.keeper?.name, one.unitSide)}</small>
          </span>
        ) : (
          <span key="consent">
            {one.community.name}
            {one.consentOn && <small className="small quiet">{texts.consent(dayText(one.consentOn))}</small>}
          </span>
        ),
        texts.since(dayText(one.fromDay), one.untilDay && dayText(one.untilDay)),
        one.ending ? texts.ended(one.ending.title) : texts.confirmed(one.state.title, dayText(one.confirmedOn)),
        <PairingActs key="acts" one={one} />,
      ]}
    >
      <Adding title={texts.addUnit} schema={unitForm} send={sendUnit} />
      <Adding
        title={texts.addHousehold}
        schema={registrantId ? registrantForm : memberForm}
        send={sendHousehold(registrantId)}
      />
      <Adding
        title={texts.confirmAll}
        schema={allForm}
        send={sendAll}
        submit={texts.confirm}
        sure={texts.confirmAllSure}
      />
    </ListPage>
  );
}

type Send = (key: string, body: object) => Promise<unknown>;

const header = (key: string) => ({ header: { 'Idempotency-Key': key } });

const sendUnit: Send = (key, body) =>
  answerOf(client.POST('/unit-pairings', { params: header(key), body: body as never }));

const sendHousehold =
  (registrantId?: string): Send =>
  (key, body) =>
    answerOf(
      client.POST('/household-pairings', {
        params: header(key),
        body: { ...body, ...(registrantId && { registrantId }) } as never,
      }),
    );

const sendAll: Send = (key, body) =>
  answerOf(client.POST('/pairings/confirm', { params: header(key), body: body as never }));

interface AddingProps {
  title: string;
  schema: FieldSchema;
  send: Send;
  submit?: string;
  sure?: string;
}

function Adding({ title, schema, send, submit = texts.save, sure }: AddingProps) {
  const changed = useUnitsChanged();
  return (
    <OpenedForm
      title={title}
      schema={schema}
      initial={schema.properties?.fromDay ? { '/fromDay': todayHere() } : {}}
      submit={submit}
      primary
      call={send}
      onDone={changed}
    >
      {sure && <p>{sure}</p>}
    </OpenedForm>
  );
}

function PairingActs({ one }: { one: Pairing }) {
  const changed = useUnitsChanged();
  const { id, version, state, mayWrite } = one;
  const whom = between(one);
  const params = (key: string) => ({ path: { id }, ...header(key) });
  return (
    <div className="row">
      <PairedHousehold one={one} whom={whom} />
      {mayWrite && state.id === 'unconfirmed' && (
        <OpenedForm
          title={texts.confirm}
          of={texts.of(texts.confirm, whom)}
          schema={NOTHING}
          call={(key) => answerOf(client.POST('/pairings/{id}/confirm', { params: params(key), body: { version } }))}
          onDone={changed}
        />
      )}
      {mayWrite && one.unit && (
        <OpenedForm
          title={texts.change}
          of={texts.of(texts.change, whom)}
          schema={changeForm}
          initial={{ '/about': one.about ?? '', '/unitSide': one.unitSide ?? '' }}
          submit={texts.save}
          call={(key, body: object) =>
            answerOf(client.PATCH('/pairings/{id}', { params: params(key), body: { ...body, version } }))
          }
          onDone={changed}
        />
      )}
      {mayWrite && (
        <OpenedForm
          title={texts.end}
          of={texts.of(texts.end, whom)}
          schema={one.unit ? endUnit : endHousehold}
          initial={{ '/untilDay': todayHere() }}
          call={(key, body: object) =>
            answerOf(client.POST('/pairings/{id}/end', { params: params(key), body: { ...body, version } as never }))
          }
          onDone={changed}
        />
      )}
    </div>
  );
}
