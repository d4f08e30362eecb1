import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { rehearsalsTexts as texts } from './texts';

interface Props {
  procedures: Schemas['RehearsalScenarios']['items'];
  onBegun: (id: string) => void;
}

const optionsOf = (all: readonly Schemas['Titled'][]) => all.map(({ id, title }) => ({ value: id, label: title }));

/** Which procedure, in which course, of which kind. */
export function Choose({ procedures, onBegun }: Props) {
  const id = useId();
  const [chosen, setChosen] = useState<{ procedure?: string; scenario?: string; variant?: string }>({});
  const about = procedures.find(({ procedure }) => procedure.id === chosen.procedure) ?? procedures[0];
  const scenario = about?.scenarios.find((one) => one.id === chosen.scenario) ?? about?.scenarios[0];
  const variant = scenario?.variants.find((one) => one.id === chosen.variant) ?? scenario?.variants[0];
  const sending = useSend(
    (key) =>
      answerOf(
        client.POST('/rehearsals', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            procedure: about?.procedure.id,
            scenario: scenario?.id,
            variant: variant?.id,
          } as Schemas['RehearsalInput'],
        }),
      ),
    ({ id: begun }) => onBegun(begun),
  );
  const choices = [
    ['procedure', texts.procedure, about?.procedure.id, procedures.map(({ procedure }) => procedure)],
    ['scenario', texts.scenario, scenario?.id, about?.scenarios ?? []],
    ['variant', texts.variant, variant?.id, scenario?.variants ?? []],
  ] as const;
  return (
    <section className="stack">
      <div className="row filters">
        {choices.map(([name, title, value, all]) => (
          <div key={name} className="filter">
            <label htmlFor={id + name}>{title}</label>
            <Select
              id={id + name}
              value={value}
              popupMatchSelectWidth={false}
              style={{ minWidth: 180 }}
              options={optionsOf(all)}
              onChange={(one: string) => setChosen((before) => ({ ...before, [name]: one }))}
            />
          </div>
        ))}
        <Button type="primary" loading={sending.phase === 'sending'} disabled={!variant} onClick={sending.send}>
          {texts.run}
        </Button>
      </div>
      {scenario && <p className="quiet">{scenario.summary}</p>}
      <SendingState sending={sending} />
    </section>
  );
}
