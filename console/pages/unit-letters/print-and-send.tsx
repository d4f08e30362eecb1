import { Link } from '@tanstack/react-router';
import { answerOf, apiBase, client, type Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { unitLettersTexts as texts } from './texts';

/** As many letters as one file holds. */
const HUNDRED = 100;

const form: FieldSchema = {
  properties: {
    way: {
      title: texts.way,
      oneOf: Object.entries(texts.ways).map(([value, title]) => ({ const: value, title })),
    },
    from: { type: 'integer', title: texts.from, minimum: 1 },
    to: { type: 'integer', title: texts.upTo, minimum: 1 },
  },
  required: ['way'],
};

interface Props {
  round: Schemas['LetterRound'];
  onDone: () => void;
}

/** How far the round has come, its case, its files of a hundred, and that letters have gone out. */
export function PrintAndSend({ round, onDone }: Props) {
  const { id, caseId, letters } = round;
  const sending = texts.sendingOf(round);
  const printable = letters.reviewed + letters.sent;
  const files = Array.from({ length: Math.ceil(printable / HUNDRED) }, (_, nth) => nth * HUNDRED + 1);
  return (
    <section className="stack">
      <p role="status">{[texts.countsOf(letters), sending].filter(Boolean).join('；')}</p>
      {caseId && (
        <Link to="/cases/$id" params={{ id: caseId }}>
          {texts.toCase}
        </Link>
      )}
      {files.length > 0 && <p>{texts.printIntro}</p>}
      <div className="row">
        {files.map((from) => (
          <a key={from} href={`${apiBase}/letter-rounds/${id}/print?from=${from}`} target="_blank" rel="noreferrer">
            {texts.printFrom(from, Math.min(from + HUNDRED - 1, printable))}
          </a>
        ))}
        {letters.reviewed > 0 && (
          <Opened title={texts.send} of={texts.sendOf}>
            {(close) => (
              <>
                <p>{texts.sendHint}</p>
                <SendForm
                  schema={form}
                  call={(key, body) =>
                    answerOf(
                      client.POST('/letter-rounds/{id}/send', {
                        params: { path: { id }, header: { 'Idempotency-Key': key } },
                        body: body as never,
                      }),
                    )
                  }
                  onDone={() => {
                    close();
                    onDone();
                  }}
                  submit={texts.send}
                  primary
                  onCancel={close}
                />
              </>
            )}
          </Opened>
        )}
      </div>
    </section>
  );
}
