import { useSyncExternalStore } from 'react';
import { frameTexts as texts } from './frame-texts';

const subscribe = (listener: () => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** A line above the page while the browser has no network. */
export function Offline() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return online ? null : (
    <p className="offline" role="status">
      {texts.offline}
    </p>
  );
}
