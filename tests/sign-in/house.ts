import { readConfig } from '../../platform/config';
import type { SignInConfig } from '../../platform/sign-in-config';
import { type Served, serve } from '../api/served';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';
import { Browser } from './browser';
import { type RunningProvider, startProvider } from './provider';

export const PUBLIC = 'http://127.0.0.1:1';
export const BEGIN = `${PUBLIC}/api/v1/session/oidc`;

/** A town with its API, and a provider at which people may sign in; filled in before the first test. */
export interface SignInHouse {
  house: House;
  town: Town;
  provider: RunningProvider;
  api: Served;
  now: number;
  /** Another API process's worth of the same, with other settings. */
  serveWith(settings: Record<string, string>, more?: { rateLimitFactor: number }): Promise<Served>;
  /** A browser that speaks to an API. */
  browser(api?: Served): Browser;
  close(): Promise<void>;
}

/** Settings that lead to the provider. */
export const oidcSettings = (provider: RunningProvider) => ({
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: 'dangwu',
  OIDC_CLIENT_SECRET: 'only-for-tests-only-for-tests',
  OIDC_SCOPES: 'openid profile',
});

function signInOf(settings: Record<string, string>): SignInConfig {
  const needed = { DATABASE_URL: 'x', TEMPORAL_ADDRESS: 'x', DANGWU_KEY_RING: 'x' };
  const still = { IDLE_MINUTES: '720', SECOND_FACTOR: 'off' };
  return readConfig({ ...needed, ...still, ...settings }).signIn;
}

/** Opens everything; `close` it in afterAll. */
export async function openSignIn(): Promise<SignInHouse> {
  const house = await openHouse({ withWorker: false });
  const town = await buildTown(house.owner, house.keys);
  const provider = await startProvider(`${PUBLIC}/api/v1/session/oidc/callback`);
  const served: Served[] = [];
  const all = { house, town, provider, now: Date.now() } as SignInHouse;
  all.serveWith = async (settings, { rateLimitFactor } = { rateLimitFactor: 1000 }) => {
    const { config } = house;
    const deps = { config: { ...config, api: { ...config.api, rateLimitFactor }, signIn: signInOf(settings) } };
    const one = await serve(house, { ...deps, clock: () => all.now });
    served.push(one);
    return one;
  };
  all.api = await all.serveWith(oidcSettings(provider));
  all.browser = (api = all.api) => new Browser(PUBLIC, api.url);
  all.close = async () => {
    for (const one of served) await one.stop();
    await all.provider.stop();
    await house.close();
  };
  return all;
}
