import { Opened } from '../../app/opened';
import { SendForm } from '../../form/send-form';
import { type AddressField, addressSchemas, noSchema } from './contact-schemas';
import { meTexts as texts } from './texts';

interface Props<T> {
  field: AddressField;
  /** As it is kept, masked. */
  value: string | null;
  send: (key: string, body: never) => Promise<T>;
  onDone: (now: T) => void;
  onRefused: () => void;
}

/** One address of mine: another one in its place, or none. */
export function ContactLine<T>({ field, value, send, ...rest }: Props<T>) {
  const title = texts.channels[field] ?? '';
  return (
    <li className="row between">
      <span>
        {title}：<strong>{value ?? texts.missing}</strong>
      </span>
      <div className="row">
        <Opened title={texts.change(title)}>
          {(close) => (
            <SendForm schema={addressSchemas[field]} call={send} submit={texts.save} onCancel={close} {...rest} />
          )}
        </Opened>
        {value !== null && (
          <Opened title={texts.remove(title)}>
            {(close) => (
              <SendForm
                schema={noSchema}
                call={(key) => send(key, { [field]: null } as never)}
                submit={texts.remove(title)}
                onCancel={close}
                {...rest}
              >
                <p>{texts.removeSure(title)}</p>
              </SendForm>
            )}
          </Opened>
        )}
      </div>
    </li>
  );
}
