import type { Instant } from '../domain/time/dates';
import type { WecomConfig } from '../platform/channel-config';
import { ask, NoAnswer } from './ask';
import { type Channel, codeOf, type Later, type Message, type Refused, type Sent } from './channel';
import { wecomText } from './texts';

// 企业微信开发者中心, 全局错误码.
/** The token is wrong, missing or has run out; the service may take one back at any time. */
const TOKEN = new Set([40014, 41001, 42001]);
/** There is no such person, or he does not see the application. */
const NOBODY = new Set([40003, 40031, 43004, 46004, 50002, 60111, 81013, 82001]);
/** The content will not do. */
const CONTENT = new Set([44004, 45002, 85002]);

/** The longest that the service looks for repeats, seconds. */
const DUPLICATES = 14_400;
/** A token is renewed this long before it runs out, milliseconds. */
const EARLY = 300_000;

/**
 * Messages of a 企业微信 application (发送应用消息, 获取access_token). The service drops a message with the same content
 * that comes again within four hours (enable_duplicate_check); it gives no report of delivery.
 */
export class WecomChannel implements Channel {
  readonly name = 'wecom';
  #token?: { text: string; until: Instant };
  /** Several messages that need a token ask for one. */
  #asking?: Promise<string>;

  constructor(
    private readonly config: WecomConfig,
    private readonly address: string,
  ) {}

  async send(message: Message): Promise<Sent | Refused | Later> {
    try {
      const first = await this.#post(message);
      if (!TOKEN.has(first.errcode)) return classified(first);
      this.#token = undefined;
      return classified(await this.#post(message));
    } catch (error) {
      if (!(error instanceof NoAnswer || error instanceof NoToken)) throw error;
      return { kind: 'later', code: error.code, provider: true };
    }
  }

  close(): void {}

  async #post(message: Message): Promise<Answer> {
    const url = this.#url('message/send', { access_token: await this.#tokenAt(message.at) });
    const body = JSON.stringify({
      touser: message.to,
      msgtype: 'text',
      agentid: this.config.agentId,
      text: { content: wecomText(message, this.address) },
      enable_duplicate_check: 1,
      duplicate_check_interval: DUPLICATES,
    });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    return (await ask(url, init, this.config.timeout)) as unknown as Answer;
  }

  async #tokenAt(at: Instant): Promise<string> {
    if (this.#token && at < this.#token.until) return this.#token.text;
    this.#asking ??= this.#newToken(at).finally(() => {
      this.#asking = undefined;
    });
    return await this.#asking;
  }

  async #newToken(at: Instant): Promise<string> {
    const url = this.#url('gettoken', { corpid: this.config.corpId, corpsecret: this.config.secret });
    const answer = await ask(url, {}, this.config.timeout);
    if (answer.errcode !== 0 || typeof answer.access_token !== 'string') throw new NoToken(Number(answer.errcode));
    this.#token = { text: answer.access_token, until: at + Number(answer.expires_in) * 1000 - EARLY };
    return this.#token.text;
  }

  #url(path: string, query: Record<string, string>): URL {
    const url = new URL(`cgi-bin/${path}`, this.config.endpoint);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  }
}

interface Answer {
  errcode: number;
  /** Of those addressed, whom it does not know or may not reach. */
  invaliduser?: string;
  unlicenseduser?: string;
  msgid?: string;
}

/** No token is given: the keys are wrong, or too many were asked for. */
class NoToken extends Error {
  readonly code: string;

  constructor(errcode: number) {
    super('no token');
    this.code = `wecom-${codeOf(errcode)}`;
  }
}

function classified({ errcode, invaliduser, unlicenseduser, msgid }: Answer): Sent | Refused | Later {
  const code = `wecom-${codeOf(errcode)}`;
  if (errcode === 0) {
    if (invaliduser) return { kind: 'refused', code: 'wecom-invaliduser' };
    if (unlicenseduser) return { kind: 'refused', code: 'wecom-unlicenseduser' };
    return { kind: 'sent', ...(msgid && { providerId: msgid.slice(0, 200) }) };
  }
  if (NOBODY.has(errcode) || CONTENT.has(errcode)) return { kind: 'refused', code };
  return { kind: 'later', code, provider: true };
}
