import type { FieldSchema } from '../schema';

/** What every field gets. `value` is what is sent, undefined while there is nothing. */
export interface FieldProps {
  id: string;
  schema: FieldSchema;
  value: unknown;
  wrong: boolean;
  /** Which case a file belongs to. */
  caseId?: string;
  /** Of which task it is, where somebody is to be found who may have it. */
  taskId?: string;
  onChange: (value: unknown) => void;
}
