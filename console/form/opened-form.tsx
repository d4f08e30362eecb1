import { Opened } from '../app/opened';
import { SendForm, type SendFormProps } from './send-form';

interface Props<T> extends Omit<SendFormProps<T>, 'submit' | 'onCancel'> {
  /** Of the button that opens it. */
  title: string;
  /** What it is about besides, where there are several of the same title on a page. */
  of?: string;
  /** What the button that sends it says; absent: the title. */
  submit?: string;
}

/** A form that opens by its button, is sent once, and closes when that is done. */
export const OpenedForm = <T,>({ title, of, submit = title, onDone, ...form }: Props<T>) => (
  <Opened title={title} of={of}>
    {(close) => (
      <SendForm
        {...form}
        submit={submit}
        onDone={(answer) => {
          onDone(answer);
          close();
        }}
        onCancel={close}
      />
    )}
  </Opened>
);
