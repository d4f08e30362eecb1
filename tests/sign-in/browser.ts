/** One answer as a browser sees it, redirects not followed. */
export interface Seen {
  status: number;
  location?: string;
  text: string;
  type: string;
  retryAfter: string | null;
}

/** A browser with its cookies, by origin; what it asks of the public address goes to `api`. */
export class Browser {
  readonly #cookies = new Map<string, Map<string, string>>();

  constructor(
    private readonly publicUrl: string,
    /** Where the API really listens; another process may take over on the way. */
    public api: string,
  ) {}

  async get(url: string, accept = 'text/html,application/xhtml+xml,*/*;q=0.8'): Promise<Seen> {
    return await this.#send(url, { headers: { accept } });
  }

  async post(url: string, form: Record<string, string>): Promise<Seen> {
    return await this.#send(url, { method: 'POST', body: new URLSearchParams(form) });
  }

  cookie(name: string): string | undefined {
    return this.#jar(this.publicUrl).get(name);
  }

  /** Goes to the provider, signs in as `login` and agrees; stops before the callback. @returns its address */
  async untilCallback(begin: string, login: string, change: (url: URL) => void = () => {}): Promise<string> {
    const first = new URL((await this.get(begin)).location as string);
    change(first);
    let url = first.href;
    for (let step = 0; step < 12; step++) {
      if (url.startsWith(this.publicUrl)) return url;
      let seen = await this.get(url);
      if (seen.status === 200) {
        const prompt = /name="prompt" value="(\w+)"/.exec(seen.text)?.[1] as string;
        const action = /action="([^"]+)"/.exec(seen.text)?.[1] as string;
        seen = await this.post(new URL(action, url).href, { prompt, login: `subject-of-${login}`, password: 'any' });
      }
      if (!seen.location) throw new Error(`the provider answered ${seen.status}`);
      url = new URL(seen.location, url).href;
    }
    throw new Error('the provider did not send the browser back');
  }

  #jar(url: string): Map<string, string> {
    const { origin } = new URL(url);
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    return jar;
  }

  async #send(url: string, init: RequestInit): Promise<Seen> {
    const jar = this.#jar(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url.replace(this.publicUrl, this.api), {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), ...(cookie && { cookie }) },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? undefined,
      text: await answer.text(),
      type: answer.headers.get('content-type') ?? '',
      retryAfter: answer.headers.get('retry-after'),
    };
  }
}
