import { Opened } from '../../app/opened';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';

const NOTHING: FieldSchema = {};

interface Props<T> {
  title: string;
  of?: string;
  /** What it does, before it is done. */
  hint: string;
  call: (key: string) => Promise<T>;
  onChanged: () => void;
}

/** Something done to a vote that asks for nothing. */
export function VoteDeed<T>({ title, of, hint, call, onChanged }: Props<T>) {
  return (
    <Opened title={title} of={of}>
      {(close) => (
        <SendForm
          schema={NOTHING}
          call={call}
          onDone={() => {
            close();
            onChanged();
          }}
          // Somebody else may have been first: what is shown is read anew.
          onRefused={onChanged}
          submit={title}
          onCancel={close}
        >
          <p className="prose">{hint}</p>
        </SendForm>
      )}
    </Opened>
  );
}
