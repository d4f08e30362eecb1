import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText, instantDay } from '../../app/dates';
import { PlainTable } from '../../app/list/plain-table';
import { Opened } from '../../app/opened';
import { Loading } from '../../app/states/loading';
import { Refusal } from '../../app/states/refusal';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { unitLinkTexts as texts } from './texts';

type Person = Schemas['UnitLinkPerson'];

const deferral: FieldSchema = {
  properties: {
    deferral: {
      type: 'string',
      title: texts.deferral,
      oneOf: Object.entries(texts.deferrals).map(([id, title]) => ({ const: id, title })),
    },
    reviewOn: { type: 'string', format: 'date', title: texts.reviewOn },
  },
  required: ['deferral', 'reviewOn'],
};
const NOTHING: FieldSchema = {};

/** In the header, and in no address that a server sees. */
const linkHeader = (token: string) => ({ 'Dangwu-Link': token });

/** What is behind a link without account. @param token what stands behind # in the address */
export function UnitLinkPage({ token }: { token: string }) {
  const opened = useQuery({
    queryKey: ['unit-link', token],
    queryFn: () => answerOf(client.GET('/unit-link', { params: { header: linkHeader(token) } })),
    enabled: token !== '',
    retry: false,
  });
  if (token === '') return <p role="alert">{texts.missing}</p>;
  if (opened.isError) return <Refusal error={opened.error} />;
  if (!opened.data) return <Loading />;
  const { unit, community, purpose, expiresAt, people } = opened.data;
  return (
    <div className="stack">
      <h1>{texts.title(unit)}</h1>
      <p>{texts.intro(community, purpose.title)}</p>
      <p className="quiet">{texts.until(instantDay(expiresAt))}</p>
      {purpose.id === 'deferral' && <p>{texts.deferralHow}</p>}
      <h2>{texts.people}</h2>
      <PlainTable
        label={texts.people}
        heads={
          purpose.id === 'deferral'
            ? [texts.name, texts.standing, texts.said, texts.doing]
            : [texts.name, texts.standing]
        }
        nothing={texts.noPeople}
        rows={people.map((person) => ({
          key: person.id,
          cells: [
            person.name,
            person.standing.title,
            ...(purpose.id === 'deferral' ? [saidText(person), <Say key="say" token={token} person={person} />] : []),
          ],
        }))}
      />
    </div>
  );
}

const saidText = ({ answer }: Person): string => {
  if (!answer) return '';
  if (!answer.deferral) return texts.noDeferral;
  return `${answer.deferral.title}，${answer.reviewOn ? texts.review(dayText(answer.reviewOn)) : ''}`;
};

/** What the unit says of one of its people. */
function Say({ token, person: { id, name } }: { token: string; person: Person }) {
  const queries = useQueryClient();
  const say = (body: { deferral: string | null; reviewOn: string | null }) =>
    answerOf(
      client.POST('/unit-link/answers', {
        params: { header: linkHeader(token) },
        body: { registrantId: id, ...body } as never,
      }),
    );
  const after = (close: () => void) => () => {
    queries.invalidateQueries({ queryKey: ['unit-link', token] });
    close();
  };
  return (
    <div className="row">
      <Opened title={texts.defer} of={texts.of(texts.defer, name)}>
        {(close) => (
          <SendForm
            schema={deferral}
            submit={texts.send}
            primary
            call={(_key, body: { deferral: string; reviewOn: string }) => say(body)}
            onDone={after(close)}
            onCancel={close}
          />
        )}
      </Opened>
      <Opened title={texts.none} of={texts.of(texts.none, name)}>
        {(close) => (
          <SendForm
            schema={NOTHING}
            submit={texts.send}
            call={() => say({ deferral: null, reviewOn: null })}
            onDone={after(close)}
            onCancel={close}
          />
        )}
      </Opened>
    </div>
  );
}
