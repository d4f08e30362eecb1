import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf, client, type Schemas } from '../../api/client';
import { Refusal } from '../../app/states/refusal';
import { sampleTexts as texts } from './sample-texts';

interface Props {
  people: readonly Schemas['OfferedPerson'][];
  onDone: () => Promise<unknown>;
}

const order = Object.keys(texts.tries);

/** In the order in which a matter passes through their hands. */
const inOrder = (people: Props['people']) =>
  [...people].sort((one, other) => order.indexOf(one.part.id) - order.indexOf(other.part.id));

/** The people of the embedded sample, each with what can be tried as him; one click signs in. */
export function SamplePeople({ people, onDone }: Props) {
  const enter = useMutation({
    mutationFn: async (personId: string) => {
      await answerOf(client.POST('/session/sample', { body: { personId } }));
      await onDone();
    },
  });
  return (
    <section className="sheet paper stack" aria-labelledby="sample">
      <h2 id="sample">{texts.title}</h2>
      <p>{texts.what}</p>
      <Refusal error={enter.error} />
      <ul className="lines">
        {inOrder(people).map(({ personId, name, part, organisation }) => (
          <li key={personId} className="sample-line">
            <div>
              <strong>{part.title}</strong>
              <p className="quiet small">{texts.who(name, organisation)}</p>
              <p>{texts.tries[part.id]}</p>
            </div>
            <Button
              aria-label={texts.enterAs(part.title)}
              loading={enter.isPending && enter.variables === personId}
              disabled={enter.isPending}
              onClick={() => enter.mutate(personId)}
            >
              {texts.enter}
            </Button>
          </li>
        ))}
      </ul>
      <p className="quiet small">{texts.passwords}</p>
    </section>
  );
}
