import { answerOf, client, type Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { unitLettersTexts as texts } from './texts';

const NOTHING: FieldSchema = { properties: {} };

type Hand = keyof typeof texts.hand;

interface Props {
  letter: Schemas['UnitLetter'];
  name: string;
  onDone: () => void;
}

/**
 * A reviewed letter that has not gone out: the program sends it, by mail or by the unit's link, once more too; it is printed
 * instead; or, where it may have gone out, the unit has it. Nothing while a mail server has it.
 */
export function HandLetter({ letter: { id, unit, way, fault, nextAt, mayBeGone }, name, onDone }: Props) {
  if (mayBeGone) return null;
  const unclear = fault?.id === 'unclear';
  const waits = nextAt !== null;
  const offered: readonly Hand[] = [
    ...(unclear ? (['went'] as const) : []),
    ...(waits && way?.id === 'mail' ? [] : (['mail'] as const)),
    ...(unit && way?.id !== 'link' && !unclear ? (['link'] as const) : []),
    ...(way ? (['paper'] as const) : []),
  ];
  return offered.map((as) => {
    const title = as === 'mail' && fault ? texts.handAgain : texts.hand[as];
    return (
      <Opened key={as} title={title} of={texts.handOf(title, name)}>
        {(close) => (
          <>
            <p>{texts.handHints[as === 'mail' && unclear ? 'again' : as]}</p>
            <SendForm
              schema={NOTHING}
              call={(key) =>
                answerOf(
                  client.POST('/unit-letters/{id}/hand', {
                    params: { path: { id }, header: { 'Idempotency-Key': key } },
                    body: { as },
                  }),
                )
              }
              onDone={() => {
                close();
                onDone();
              }}
              submit={title}
              primary
              onCancel={close}
            />
          </>
        )}
      </Opened>
    );
  });
}
