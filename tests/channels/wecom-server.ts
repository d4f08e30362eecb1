import { HttpServer, type Reply } from './http-server';

interface Sent {
  touser: string;
  text: string;
}

/** 企业微信 as documented: gettoken and message/send, tokens that run out, repeats dropped. */
export class WecomService {
  /** What people saw: repeats are dropped. */
  readonly seen: Sent[] = [];
  readonly unknown = new Set<string>();
  readonly unlicensed = new Set<string>();
  /** Answers this errcode to so many messages. */
  fails: { errcode: number; times: number } = { errcode: 0, times: 0 };
  tokensGiven = 0;
  loseAnswer = 0;
  private token?: string;
  private readonly bodies = new Set<string>();
  readonly http = new HttpServer(({ method }, url, body) => this.answer(method ?? '', url, body));

  /** The token in use is worth nothing any more. */
  expire(): void {
    this.token = undefined;
  }

  private answer(method: string, url: URL, body: string): Reply {
    if (method !== (url.pathname === '/cgi-bin/gettoken' ? 'GET' : 'POST'))
      return { json: { errcode: 43002, errmsg: 'require other method' } };
    if (url.pathname === '/cgi-bin/gettoken') {
      const right = url.searchParams.get('corpid') === 'corp' && url.searchParams.get('corpsecret') === 'wecom-secret';
      if (!right) return { json: { errcode: 40001, errmsg: 'invalid credential' } };
      this.tokensGiven++;
      this.token = `token-${this.tokensGiven}`;
      return { json: { errcode: 0, errmsg: 'ok', access_token: this.token, expires_in: 7200 } };
    }
    if (url.pathname !== '/cgi-bin/message/send') return { status: 404, json: {} };
    const token = url.searchParams.get('access_token');
    if (!token) return { json: { errcode: 41001, errmsg: 'access_token missing' } };
    if (token !== this.token) return { json: { errcode: 42001, errmsg: 'access_token expired' } };
    if (this.fails.times > 0) {
      this.fails.times--;
      return { json: { errcode: this.fails.errcode, errmsg: 'no' } };
    }
    const { touser, msgtype, agentid, text, enable_duplicate_check: check } = JSON.parse(body);
    if (msgtype !== 'text' || agentid !== 1000002) return { json: { errcode: 40056, errmsg: 'invalid agentid' } };
    // All recipients unknown: an error; the userid comes back in small letters.
    if (this.unknown.has(touser)) {
      return { json: { errcode: 81013, errmsg: 'user & party & tag all invalid', invaliduser: touser.toLowerCase() } };
    }
    if (this.unlicensed.has(touser)) {
      return { json: { errcode: 0, errmsg: 'ok', unlicenseduser: touser.toLowerCase(), msgid: 'none' } };
    }
    if (!(text.content as string)) return { json: { errcode: 44004, errmsg: 'empty content' } };
    if (check !== 1 || !this.bodies.has(body)) this.seen.push({ touser, text: text.content });
    this.bodies.add(body);
    if (this.loseAnswer > 0) {
      this.loseAnswer--;
      return 'silence';
    }
    return { json: { errcode: 0, errmsg: 'ok', invaliduser: '', msgid: `m${this.bodies.size}` } };
  }
}
