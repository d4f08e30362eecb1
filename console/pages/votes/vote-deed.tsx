import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';

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
    <OpenedForm title={title} of={of} schema={NOTHING} call={call} onDone={onChanged} onRefused={onChanged}>
      <p className="prose">{hint}</p>
    </OpenedForm>
  );
}
