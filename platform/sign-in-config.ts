import { z } from 'zod';
import { isSafeProvider, UNSAFE_PROVIDER } from './provider-url';

/** An OpenID Connect provider at which people may sign in. */
export interface OidcConfig {
  issuer: URL;
  clientId: string;
  /** Absent for a public client. */
  clientSecret?: string;
  /** Scopes asked for, with blanks between; `openid` is among them. */
  scopes: string;
  /** A claim that is matched with a person's user name at his first sign-in; absent: an administrator links people. */
  loginClaim?: string;
  /** What the provider is called on the sign-in page. */
  title: string;
}

/** How the provider is called in `person_identity`. */
export const issuerName = ({ issuer }: OidcConfig): string => issuer.href.replace(/\/$/, '');

/** Ways to sign in. */
export interface SignInConfig {
  /** Who may use a name and password of our own; `administrators` is the door that stays when the provider is away. */
  local: 'on' | 'off' | 'administrators';
  oidc?: OidcConfig;
  /** The people of the embedded sample may be signed in as without a password: `npm start` says so, nobody else. */
  sampleDoor: boolean;
  accounts: AccountsConfig;
}

/** How accounts are kept. `auto` leaves the embedded sample alone. */
export interface AccountsConfig {
  /** Days after which a password must be changed; 0: never. */
  passwordDays: number;
  /** Milliseconds after which a session ends in which nothing was asked. */
  idle: number;
  /** Who signs in with a code besides. `auto`: the three administrators, but in the embedded sample. */
  secondFactor: 'auto' | 'off' | 'administrators' | 'everybody';
  /**
   * Whether rights, sign-ins and numbers in clear need a second one's yes (三员分立). `auto`: where a 安全管理员 holds
   * office, but in the embedded sample.
   */
  secondYes: 'auto' | 'off' | 'on';
}

const text = z.string().trim().min(1);

/** Their part of the environment. */
export const signInEnvironment = {
  LOCAL_SIGN_IN: z.enum(['on', 'off', 'administrators']).default('on'),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine(isSafeProvider, UNSAFE_PROVIDER)
    .optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  OIDC_SCOPES: text.default('openid').refine((scopes) => scopes.split(/\s+/).includes('openid'), 'openid is missing'),
  OIDC_LOGIN_CLAIM: text.max(64).optional(),
  OIDC_TITLE: text.max(30).default('统一身份认证'),
  PASSWORD_DAYS: z.coerce.number().int().min(0).max(3650).default(90),
  IDLE_MINUTES: z.coerce.number().int().min(1).max(720).default(30),
  SECOND_FACTOR: z.enum(['auto', 'off', 'administrators', 'everybody']).default('auto'),
  SECOND_YES: z.enum(['auto', 'off', 'on']).default('auto'),
  DANGWU_SAMPLE_DOOR: z.enum(['0', '1']).default('0'),
};

type Environment = z.output<z.ZodObject<typeof signInEnvironment>>;

/**
 * The ways to sign in from the checked environment.
 * @param inProduction said in so many words (NODE_ENV): nobody is let in without a password there, whatever else is set
 * @throws Error naming the variable that is missing
 */
export function signInConfig(e: Environment, inProduction: boolean): SignInConfig {
  const sampleDoor = e.DANGWU_SAMPLE_DOOR === '1' && !inProduction;
  const accounts: AccountsConfig = {
    passwordDays: e.PASSWORD_DAYS,
    idle: e.IDLE_MINUTES * 60_000,
    secondFactor: e.SECOND_FACTOR,
    secondYes: e.SECOND_YES,
  };
  if (!e.OIDC_ISSUER) {
    if (e.LOCAL_SIGN_IN === 'off') throw new Error('LOCAL_SIGN_IN: without OIDC_ISSUER nobody could sign in');
    return { local: e.LOCAL_SIGN_IN, sampleDoor, accounts };
  }
  if (!e.OIDC_CLIENT_ID) throw new Error('OIDC_CLIENT_ID: it is needed with OIDC_ISSUER');
  return {
    local: e.LOCAL_SIGN_IN,
    sampleDoor,
    accounts,
    oidc: {
      issuer: new URL(e.OIDC_ISSUER),
      clientId: e.OIDC_CLIENT_ID,
      clientSecret: e.OIDC_CLIENT_SECRET,
      scopes: e.OIDC_SCOPES,
      loginClaim: e.OIDC_LOGIN_CLAIM,
      title: e.OIDC_TITLE,
    },
  };
}
