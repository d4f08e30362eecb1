import { Button } from 'antd';
import { base } from '../api/client';
import { frameTexts as texts } from './frame-texts';

/**
 * In the place of the sign-in above the page where that does not come: a release since then has other files. The page is
 * not loaded anew, since that would lose what is typed.
 */
export function RenewalElsewhere({ onDone }: { onDone: () => Promise<void> }) {
  return (
    <div className="expired-elsewhere sheet stack" role="alert">
      <p>
        <strong>{texts.expired}</strong> {texts.expiredElsewhere}
      </p>
      <div className="row">
        <a href={base} target="_blank" rel="noreferrer">
          {texts.signInElsewhere}
        </a>
        <Button onClick={onDone}>{texts.signedInElsewhere}</Button>
      </div>
    </div>
  );
}
