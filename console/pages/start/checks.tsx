import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useDeferredValue } from 'react';
import { ApiProblem, answerOf, client, type Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { Refusal } from '../../app/states/refusal';
import { startTexts as texts } from './texts';

/** What stands against a start and who would act until when, by the checks that the start itself makes. */
export function Checks({ procedure, body }: { procedure: string; body: Schemas['StartInput'] | undefined }) {
  // What is typed as reason and contact decides nothing, and goes nowhere before it is submitted.
  const { reason: _, contact: __, ...aim } = body ?? ({ data: {} } as Schemas['StartInput']);
  const text = useDeferredValue(JSON.stringify(aim));
  const found = useQuery({
    queryKey: ['preview', procedure, text],
    queryFn: () =>
      answerOf(
        client.POST('/procedures/{id}/preview', {
          params: { path: { id: procedure } },
          body: { data: {}, ...(JSON.parse(text) as Schemas['PreviewInput']) },
        }),
      ),
    enabled: body !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <section className="sheet paper stack" aria-labelledby="checks" aria-live="polite">
      <h2 id="checks">{texts.checks}</h2>
      {body === undefined ? (
        <p className="quiet">{texts.checksWait}</p>
      ) : found.error instanceof ApiProblem && found.error.type === 'invalid-input' ? (
        <p className="quiet">
          {texts.notYet}
          {found.error.errors.map(({ detail }) => detail).join('；')}
        </p>
      ) : found.isError ? (
        <Refusal error={found.error} />
      ) : found.data ? (
        <Found preview={found.data} />
      ) : (
        <p className="quiet">{texts.checking}</p>
      )}
    </section>
  );
}

function Found({ preview: { blocked, warnings, variant, as, steps } }: { preview: Schemas['Preview'] }) {
  return (
    <div className="stack">
      {blocked.length > 0 ? (
        <Alert type="error" showIcon title={texts.blocked} description={blocked.map(({ title }) => title).join('；')} />
      ) : (
        <Alert type="success" showIcon title={texts.fine} />
      )}
      {warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={texts.warnings}
          description={warnings.map(({ title }) => title).join('；')}
        />
      )}
      <p>
        {variant && <strong>{variant.title}</strong>} {as && <span className="quiet">{texts.as(as.title)}</span>}
      </p>
      {steps.length > 0 && <h3>{texts.steps}</h3>}
      <ol className="happened">
        {steps.map(({ stage, seat, who, limit, dueOn, provisional }) => (
          <li key={stage.id} className="coming">
            <strong>{stage.title}</strong>
            <p>
              {who
                .map(({ organisation, role, names }) =>
                  `${organisation?.name ?? ''}${role?.title ?? ''} ${names.join('、')}`.trim(),
                )
                .slice(0, 2)
                .join('；') || seat}
            </p>
            {(limit || dueOn) && (
              <small className="small quiet">
                {[
                  limit && texts.limit(limit),
                  dueOn && texts.latest(dayText(dueOn)) + (provisional ? texts.provisional : ''),
                ]
                  .filter(Boolean)
                  .join('，')}
              </small>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
