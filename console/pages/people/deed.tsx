import { OpenedForm } from '../../form/opened-form';
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
    <OpenedForm title={title} schema={noFields} call={call} onDone={onDone} onRefused={changed}>
      <p className="prose">{hint}</p>
    </OpenedForm>
  );
}
