import { Checkbox, Select } from 'antd';
import { useId, useMemo, useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import { SendForm } from '../../form/send-form';
import { matterBody, matterFields } from './matter-fields';
import { useVotesChanged } from './matters-query';
import { votesTexts as texts } from './texts';

interface Props {
  sittingId: string;
  all: Schemas['SittingMatters'];
}

/** Puts a matter on the list: its kind says by which rule it is voted on, and on whom. */
export function AddMatter({ sittingId, all }: Props) {
  return <Opened title={texts.add}>{(close) => <MatterForm {...{ sittingId, all }} onClose={close} />}</Opened>;
}

function MatterForm({ sittingId, all: { kinds, hosts }, onClose }: Props & { onClose: () => void }) {
  const changed = useVotesChanged(sittingId);
  const field = useId();
  const [chosen, setChosen] = useState(kinds[0]?.id);
  const [known, setKnown] = useState(true);
  // The page is read anew meanwhile: what is asked for stays the same as long as it says the same.
  const asked = JSON.stringify([kinds.find(({ id }) => id === chosen), hosts]);
  const schema = useMemo(() => {
    const [one, organisations] = JSON.parse(asked);
    return matterFields(one, known, organisations);
  }, [asked, known]);
  const kind = kinds.find(({ id }) => id === chosen);
  if (!kind) return null;
  return (
    <>
      <div className="field">
        <label htmlFor={field}>{texts.kind}</label>
        <Select
          id={field}
          value={chosen}
          options={kinds.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id) => {
            setChosen(id);
            setKnown(true);
          }}
        />
      </div>
      <p className="quiet prose">
        {kind.rule.quorum}；{kind.rule.majority}。{texts.source(kind.rule.source)}。{!kind.rule.sure && texts.unsure}
      </p>
      {kind.orTitle && (
        <Checkbox checked={known} onChange={({ target }) => setKnown(target.checked)}>
          {texts.byName}
        </Checkbox>
      )}
      <SendForm
        key={`${chosen} ${known}`}
        schema={schema}
        call={(key, filled: object) =>
          answerOf(
            client.POST('/sittings/{id}/matters', {
              params: { path: { id: sittingId }, header: { 'Idempotency-Key': key } },
              body: matterBody(kind, filled),
            }),
          )
        }
        onDone={() => {
          onClose();
          changed();
        }}
        submit={texts.addSave}
        onCancel={onClose}
      />
    </>
  );
}
