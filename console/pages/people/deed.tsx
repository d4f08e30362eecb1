import { Opened } from '../../app/opened';
import { SendForm } from '../../form/send-form';
import { noFields } from './fields';
import { usePersonChanged } from './use-changed';

interface Props<T> {
  title: string;
  /** What it does to him, before it is done. */
  hint: string;
  call: (key: string) => Promise<T>;
  onDone: (answer: T) => void;
}

/** Something done to a sign-in that asks for nothing, after its button has said what it does. */
export function Deed<T>({ title, hint, call, onDone }: Props<T>) {
  // Somebody else may have been first: what is shown is read anew.
  const changed = usePersonChanged();
  return (
    <Opened title={title}>
      {(close) => (
        <SendForm
          schema={noFields}
          call={call}
          onDone={(answer) => {
            close();
            onDone(answer);
          }}
          onRefused={changed}
          submit={title}
          onCancel={close}
        >
          <p className="prose">{hint}</p>
        </SendForm>
      )}
    </Opened>
  );
}
