import { Alert, Button } from 'antd';
import { useState } from 'react';
import { base, type Schemas } from '../../api/client';
import { Facts } from '../../app/facts';
import './one-time-password.css';
import { accessTexts as texts } from './sign-in-texts';

/** Printed alone: what else is on the page is nobody's to hand over. */
function printSlip() {
  document.body.classList.add('only-slip');
  window.addEventListener('afterprint', () => document.body.classList.remove('only-slip'), { once: true });
  window.print();
}

/** A one-time password, shown once, to copy or to print as a slip for him. */
export function OneTimePassword({ name, given }: { name: string; given: Schemas['SignIn'] }) {
  const [copied, setCopied] = useState<boolean>();
  const { loginName, oneTimePassword: password } = given;
  if (password === null) return <Alert type="warning" showIcon role="status" title={texts.onceGone} />;
  const copy = () =>
    // Without https a browser has no clipboard for a page.
    Promise.resolve(navigator.clipboard?.writeText(password) ?? Promise.reject())
      .then(() => setCopied(true))
      .catch(() => setCopied(false));
  return (
    <div className="sheet stack slip" role="status">
      <h3>
        {name}：{texts.slip}
      </h3>
      <Facts
        rows={[
          [texts.address, window.location.origin + base],
          [texts.loginName, loginName],
        ]}
      />
      <p>
        {texts.once} <output className="slip-password">{password}</output>
      </p>
      <p>{texts.slipMore}</p>
      <p className="quiet no-print">{texts.onceMore}</p>
      <div className="row no-print">
        <Button onClick={copy}>{texts.copy}</Button>
        <Button onClick={printSlip}>{texts.print}</Button>
        {copied !== undefined && <span role="status">{copied ? texts.copied : texts.notCopied}</span>}
      </div>
    </div>
  );
}
