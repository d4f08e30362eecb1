import * as oidc from 'openid-client';
import { HOUR } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import { issuerName, type OidcConfig } from '../../platform/sign-in-config';
import type { Deps } from '../http/deps';
import { publicAddress } from '../http/public-path';

/** Seconds for one exchange with the provider. */
const PATIENCE = 5;
/** What the provider says of itself is asked for again after this. */
const KEPT = HOUR;

/** Secrets of one sign-in that the provider must answer to. */
export interface Secrets {
  state: string;
  nonce: string;
  verifier: string;
}

export const newSecrets = (): Secrets => ({
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  verifier: oidc.randomPKCECodeVerifier(),
});

/** The identity provider as its relying party sees it (OpenID Connect Core 1.0, code flow with PKCE). */
export class Provider {
  #known?: { configuration: oidc.Configuration; at: number };

  constructor(
    private readonly config: OidcConfig,
    private readonly publicUrl: string,
    private readonly log: Deps['log'],
  ) {}

  /** As it stands in `person_identity`. */
  get issuer(): string {
    return issuerName(this.config);
  }

  /** Where the provider sends people back to: to be registered there. */
  get redirectUri(): string {
    return publicAddress(this.publicUrl, '/api/v1/session/oidc/callback');
  }

  /** Where a person is sent to sign in. @throws Problem `identity-provider-away` */
  async signInUrl({ state, nonce, verifier }: Secrets): Promise<string> {
    const configuration = await this.#configuration();
    const challenge = await oidc.calculatePKCECodeChallenge(verifier);
    return oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri,
      scope: this.config.scopes,
      state,
      nonce,
      code_challenge: challenge,
      code_challenge_method: 'S256',
    }).href;
  }

  /**
   * Takes what the provider sent back; signature, issuer, audience, times and nonce of the ID token are checked.
   * @param query of the callback, with its question mark
   * @returns the subject, and the value of the claim that is matched with user names, where one is set
   * @throws Problem `sign-in-unfinished` when it does not hold, `identity-provider-away`
   */
  async finish(query: string, secrets: Secrets): Promise<{ subject: string; loginName?: string }> {
    const configuration = await this.#configuration();
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, new URL(query, this.redirectUri), {
        expectedState: secrets.state,
        expectedNonce: secrets.nonce,
        pkceCodeVerifier: secrets.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Problem('sign-in-unfinished');
      const name = this.config.loginClaim;
      if (name === undefined) return { subject: claims.sub };
      const told =
        claims[name] === undefined && configuration.serverMetadata().userinfo_endpoint
          ? (await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub))[name]
          : claims[name];
      return { subject: claims.sub, ...(typeof told === 'string' && told !== '' && { loginName: told }) };
    } catch (error) {
      throw this.#problemOf(error);
    }
  }

  /** Where the session at the provider ends; undefined when it has no such place, or is away. */
  async signOutUrl(): Promise<string | undefined> {
    const configuration = await this.#configuration().catch(() => undefined);
    if (!configuration?.serverMetadata().end_session_endpoint) return undefined;
    const back = publicAddress(this.publicUrl, '/');
    return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: back }).href;
  }

  async #configuration(): Promise<oidc.Configuration> {
    if (this.#known && Date.now() - this.#known.at < KEPT) return this.#known.configuration;
    const { issuer, clientId, clientSecret } = this.config;
    const execute = [oidc.enableNonRepudiationChecks];
    // The configuration lets http through on this machine only.
    if (issuer.protocol === 'http:') execute.push(oidc.allowInsecureRequests);
    const authentication = clientSecret ? oidc.ClientSecretBasic(clientSecret) : oidc.None();
    try {
      const options = { execute, timeout: PATIENCE };
      const configuration = await oidc.discovery(issuer, clientId, undefined, authentication, options);
      this.#known = { configuration, at: Date.now() };
      return configuration;
    } catch (error) {
      this.#note(error);
      throw new Problem('identity-provider-away', { retryAfter: PATIENCE });
    }
  }

  #problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error;
    this.#note(error);
    return isAway(error)
      ? new Problem('identity-provider-away', { retryAfter: PATIENCE })
      : new Problem('sign-in-unfinished');
  }

  // Never the text: it may quote a token.
  #note(error: unknown): void {
    const { name, code } = error as { name?: string; code?: string };
    this.log.warn({ error: name, code }, 'the identity provider did not finish a sign-in');
  }
}

/** Whether, somewhere down its causes, the provider could not be reached or answered with an error of its own. */
function isAway(error: unknown): boolean {
  const { message, code, name, status, cause } = (error ?? {}) as Record<string, unknown>;
  if (message === 'fetch failed' || code === 'OAUTH_TIMEOUT' || name === 'TimeoutError') return true;
  return (typeof status === 'number' && status >= 500) || (cause !== undefined && isAway(cause));
}

const providers = new WeakMap<OidcConfig, Provider>();

/** The provider of a process; undefined when none is set up. */
export function providerOf({ config, log }: Deps): Provider | undefined {
  const { oidc: settings } = config.signIn;
  if (!settings) return undefined;
  const known = providers.get(settings) ?? new Provider(settings, config.api.publicUrl, log);
  providers.set(settings, known);
  return known;
}

/** @throws Problem `oidc-off` */
export function demandProvider(deps: Deps): Provider {
  const provider = providerOf(deps);
  if (!provider) throw new Problem('oidc-off');
  return provider;
}
