import { useEffect, useState } from 'react';
import { stateTexts as texts } from './state-texts';

/** While something is read. What comes at once shows nothing, so that the page does not flicker. */
export function Loading() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="state quiet" role="status" aria-busy="true">
      {slow ? texts.loading : ''}
    </p>
  );
}
