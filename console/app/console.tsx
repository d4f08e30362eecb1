import { QueryClientProvider } from '@tanstack/react-query';
import { RouterContextProvider, RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
import { openQueries } from '../api/queries';
import { PublicPage } from '../pages/verify/public-page';
import { useElder } from './elder/elder';
import { elderLook } from './elder/elder-look';
import './elder/elder.css';
import { expire } from './expiry';
import { frameTexts as texts } from './frame-texts';
import { router } from './router';
import { Session } from './session';
import { look } from './theme';

const queries = openQueries(expire);
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content;

/** All of it: look, language, what was read, who is signed in, and the page. */
export function Console() {
  const elder = useElder();
  return (
    <ConfigProvider
      locale={chinese}
      theme={elder ? elderLook : look}
      csp={{ nonce }}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      // The icons that come with these have English names, which a screen reader would read out.
      select={{ suffixIcon: <span aria-hidden="true">▾</span> }}
      alert={{
        successIcon: <span aria-hidden="true">✓</span>,
        infoIcon: <span aria-hidden="true">ⓘ</span>,
        warningIcon: <span aria-hidden="true">！</span>,
        errorIcon: <span aria-hidden="true">×</span>,
      }}
      inputPassword={{ iconRender: (visible) => (visible ? texts.hide : texts.show) }}
    >
      <QueryClientProvider client={queries}>
        {/* Forms ask the router before they are left, also on pages that need no sign-in. */}
        <RouterContextProvider router={router}>
          <PublicPage>
            <Session>
              <RouterProvider router={router} />
            </Session>
          </PublicPage>
        </RouterContextProvider>
      </QueryClientProvider>
    </ConfigProvider>
  );
}
