import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { answerOf, apiBase, client, type Schemas } from '../../api/client';
import { dayText, todayHere } from '../../app/dates';
import { Facts } from '../../app/facts';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Refusal } from '../../app/states/refusal';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { pairingsTexts } from './pairings-texts';
import { unitsTexts as texts } from './texts';
import { unitBody, unitFields } from './unit-fields';
import { UnitLinks } from './unit-links';
import { useUnitsChanged } from './use-units-changed';

const change: FieldSchema = { properties: unitFields, required: ['name'] };
const dated = (title: string): FieldSchema => ({
  properties: { on: { type: 'string', format: 'date', title } },
  required: ['on'],
});
const reportForm = dated(texts.reportedOn);
const endForm = dated(texts.endedOn);

/** A unit: what is entered of it, its links, and where its lists are. */
export function UnitPage() {
  const { id } = useParams({ from: '/units/$id' });
  const found = useQuery({
    queryKey: ['units', id],
    queryFn: () => answerOf(client.GET('/units/{id}', { params: { path: { id } } })),
  });
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  if (!found.data) return <Loading />;
  const unit = found.data;
  const year = Number(todayHere().slice(0, 4));
  return (
    <div className="stack">
      <h1>{unit.name}</h1>
      <Facts
        rows={[
          [texts.keptBy, unit.keptBy.name],
          [texts.party, unit.partyName ?? unit.organisation?.name ?? texts.none],
          [texts.liaison, <UnitLiaison key="liaison" unit={unit} />],
          [texts.reported, unit.registeredOn ? dayText(unit.registeredOn) : texts.registeredChoices.no],
          ...(unit.endedOn ? [[texts.endedOn, dayText(unit.endedOn)] as const] : []),
          [
            texts.people,
            <Link key="people" to="/boards/names" search={{ figure: 'listed', unitId: id } as never}>
              {unit.people}
            </Link>,
          ],
        ]}
      />
      {unit.mayWrite && !unit.endedOn && <UnitActs unit={unit} />}
      <ul className="lines">
        <li>
          <Link to="/units/resources" search={{ unitId: id } as never}>
            {texts.resources}
          </Link>
        </li>
        <li>
          <Link to="/units/pairings" search={{ unitId: id } as never}>
            {pairingsTexts.title}
          </Link>
        </li>
        <li>
          <Link to="/units/projects" search={{ unitId: id } as never}>
            {texts.projects}
          </Link>
        </li>
        <li>
          <Link to="/units/opinions" search={{ unitId: id } as never}>
            {texts.opinions}
          </Link>
        </li>
        {[year - 1, year].map((one) => (
          <li key={one}>
            <a href={`${apiBase}/units/${id}/report?year=${one}`} target="_blank" rel="noreferrer">
              {texts.unitReportYear(one)}
            </a>
          </li>
        ))}
      </ul>
      <UnitLinks unit={unit} />
      <p>
        <Link to="/units">{texts.all}</Link>
      </p>
    </div>
  );
}

/** Masked until it is asked for, which is on record. */
function UnitLiaison({ unit: { id, liaison, mayWrite } }: { unit: Schemas['Unit'] }) {
  const asked = useMutation({
    mutationFn: () =>
      answerOf(
        client.POST('/units/{id}/liaison', {
          params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
        }),
      ),
  });
  if (!liaison) return texts.none;
  return (
    <span className="row">
      {liaison.name} {asked.data ? texts.shown(asked.data.phone, asked.data.mail) : liaison.phone}
      {mayWrite && !asked.data && (
        <Button size="small" loading={asked.isPending} onClick={() => asked.mutate()}>
          {texts.show}
        </Button>
      )}
      <Refusal error={asked.error} />
    </span>
  );
}

function UnitActs({ unit }: { unit: Schemas['Unit'] }) {
  const changed = useUnitsChanged();
  const { id, name, partyName, version } = unit;
  const params = (key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });
  return (
    <div className="row no-print">
      <OpenedForm
        title={texts.change}
        schema={change}
        initial={{ '/name': name, ...(partyName && { '/partyName': partyName }) }}
        submit={texts.save}
        call={(key, body: Record<string, string>) =>
          answerOf(client.PATCH('/units/{id}', { params: params(key), body: { version, ...unitBody(body) } as never }))
        }
        onDone={changed}
      />
      {!unit.registeredOn && (
        <OpenedForm
          title={texts.report}
          schema={reportForm}
          initial={{ '/on': todayHere() }}
          primary
          call={(key, body: { on: string }) =>
            answerOf(client.POST('/units/{id}/report', { params: params(key), body }))
          }
          onDone={changed}
        />
      )}
      <OpenedForm
        title={texts.end}
        schema={endForm}
        initial={{ '/on': todayHere() }}
        call={(key, body: { on: string }) => answerOf(client.POST('/units/{id}/end', { params: params(key), body }))}
        onDone={changed}
      >
        <p>{texts.endSure}</p>
      </OpenedForm>
    </div>
  );
}
