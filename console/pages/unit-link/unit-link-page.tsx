import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { answerOf, apiBase, client, type Schemas } from '../../api/client';
import { dayText, instantDay } from '../../app/dates';
import { FileInput } from '../../app/files/file-input';
import { PlainTable } from '../../app/list/plain-table';
import { saveFile } from '../../app/save-file';
import { Loading } from '../../app/states/loading';
import { Refusal } from '../../app/states/refusal';
import { stateTexts } from '../../app/states/state-texts';
import { whyNotTaken } from '../../form/not-taken';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { LARGEST } from '../../form/send-file-form';
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
  if (opened.isError) {
    return (
      <div className="stack">
        <Refusal error={opened.error} />
        <div className="row">
          <Button onClick={() => opened.refetch()}>{stateTexts.retry}</Button>
        </div>
      </div>
    );
  }
  if (!opened.data) return <Loading />;
  const { unit, community, purpose, expiresAt, people } = opened.data;
  return (
    <div className="stack">
      <h1>{texts.title(unit)}</h1>
      <p>{texts.intro(community, purpose.title)}</p>
      <p className="quiet">{texts.until(instantDay(expiresAt))}</p>
      {purpose.id === 'deferral' && <p>{texts.deferralHow}</p>}
      {purpose.id === 'list' && <SendList token={token} />}
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
      {purpose.id === 'feedback' && <Letters token={token} />}
      {purpose.id === 'feedback' && <Feedback token={token} />}
    </div>
  );
}

/** Endings of the names of lists. */
const ACCEPTED = '.xlsx,.csv';

/** Sends the unit's list as it is; the community looks at it. */
function SendList({ token }: { token: string }) {
  const [wrong, setWrong] = useState<string>();
  const sent = useMutation({
    mutationFn: (file: File) =>
      answerOf(
        client.POST('/unit-link/list', {
          params: { header: linkHeader(token) },
          body: file as never,
          bodySerializer: (body: unknown) => body as never,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      ),
  });
  return (
    <section className="sheet stack">
      <p>{texts.listHow}</p>
      <div className="row">
        <a href={`${apiBase}/unit-link/template`}>{texts.template}</a>
        <FileInput
          label={sent.isPending ? texts.sending : texts.choose}
          accept={ACCEPTED}
          onFiles={([file]) => {
            const against = file && whyNotTaken(file, ACCEPTED, LARGEST);
            setWrong(against);
            sent.reset();
            if (file && !against) sent.mutate(file);
          }}
        />
      </div>
      {wrong && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
      {sent.data && <p role="status">{texts.received(sent.data.rows)}</p>}
      {sent.error && <Refusal error={sent.error} />}
    </section>
  );
}

/** 感谢信 and 反馈函 to the unit, each to keep as a file. */
function Letters({ token }: { token: string }) {
  const [failed, setFailed] = useState<unknown>();
  const found = useQuery({
    queryKey: ['unit-link', token, 'letters'],
    queryFn: () => answerOf(client.GET('/unit-link/letters', { params: { header: linkHeader(token) } })),
    retry: false,
  });
  if (found.isError) return <Refusal error={found.error} />;
  if (!found.data) return <Loading />;
  const fetched = (id: string) => {
    setFailed(undefined);
    const params = { path: { id }, header: linkHeader(token) };
    saveFile(client.GET('/unit-link/letters/{id}/sheet', { params, parseAs: 'blob' })).catch(setFailed);
  };
  return (
    <section className="stack">
      <h2>{texts.letters}</h2>
      <PlainTable
        label={texts.letters}
        heads={[texts.letter, texts.standing, texts.doing]}
        nothing={texts.noLetters}
        rows={found.data.items.map(({ id, kind, period, name, reviewedOn }) => {
          const title = texts.letterOf(kind.title, period, name);
          return {
            key: id,
            cells: [
              title,
              texts.letterFrom(dayText(reviewedOn)),
              <Button key="download" aria-label={texts.of(texts.download, title)} onClick={() => fetched(id)}>
                {texts.download}
              </Button>,
            ],
          };
        })}
      />
      {failed !== undefined && <Refusal error={failed} />}
    </section>
  );
}

/** What the community wrote of the unit's own people, after a person had reviewed it. */
function Feedback({ token }: { token: string }) {
  const found = useQuery({
    queryKey: ['unit-link', token, 'feedback'],
    queryFn: () => answerOf(client.GET('/unit-link/feedback', { params: { header: linkHeader(token) } })),
    retry: false,
  });
  if (found.isError) return <Refusal error={found.error} />;
  if (!found.data) return <Loading />;
  if (found.data.items.length === 0) return <p className="quiet">{texts.noFeedback}</p>;
  return found.data.items.map(({ period, reviewedOn, people }) => (
    <section key={period} className="stack">
      <h2>{texts.period(period, reviewedOn ? dayText(reviewedOn) : '')}</h2>
      <PlainTable
        label={period}
        heads={[texts.name, texts.times, texts.hours, texts.kinds]}
        nothing={texts.noFeedback}
        rows={people.map(({ name, times, minutes, kinds, said }) => ({
          key: name,
          cells: [
            name,
            times,
            texts.hoursOf(minutes),
            said ? texts.saids[said] : kinds.map(({ title }) => title).join('、'),
          ],
        }))}
      />
    </section>
  ));
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
  const after = () => queries.invalidateQueries({ queryKey: ['unit-link', token] });
  return (
    <div className="row">
      <OpenedForm
        title={texts.defer}
        of={texts.of(texts.defer, name)}
        schema={deferral}
        submit={texts.send}
        primary
        call={(_key, body: { deferral: string; reviewOn: string }) => say(body)}
        onDone={after}
      />
      <OpenedForm
        title={texts.none}
        of={texts.of(texts.none, name)}
        schema={NOTHING}
        submit={texts.send}
        call={() => say({ deferral: null, reviewOn: null })}
        onDone={after}
      />
    </div>
  );
}
