import { Modal } from 'antd';
import { SignInForm } from '../pages/sign-in/sign-in-form';
import { frameTexts as texts } from './frame-texts';

/** Asks for a sign-in above the page, which stays as it is. */
export function Renewal({ name, onDone }: { name: string; onDone: () => Promise<void> }) {
  return (
    <Modal open title={texts.expired} footer={null} closable={false} mask={{ closable: false }} keyboard={false}>
      <div className="stack">
        <p>{texts.expiredMore}</p>
        <SignInForm name={name} onDone={onDone} />
      </div>
    </Modal>
  );
}
