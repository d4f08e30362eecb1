import type ExcelJS from '@protobi/exceljs';
import type { Served } from '../api/served';
import { download } from '../lists/download';

/** What of a case must not be told: its id, its number, and whom it is about together with its procedure. */
export interface Secret {
  caseId: string;
  number: string;
  name: string;
  title: string;
}

/** What came of a request: its status, and every text in it, of lists also each item as a whole. */
export interface Seen {
  status: number;
  texts: string[];
}

/** Whether a text tells of a case. */
export const tells = ({ caseId, number, name, title }: Secret, text: string): boolean =>
  text.includes(caseId) || text.includes(number) || (text.includes(name) && text.includes(title));

export const tellsOf = (secret: Secret, { status, texts }: Seen): boolean =>
  status === 200 && texts.some((text) => tells(secret, text));

/** Looks at what the API gives people, whatever its form. */
export class Looking {
  readonly #tokens = new Map<string, string>();

  constructor(readonly api: Served) {}

  async tokenOf(personId: string): Promise<string> {
    const token = this.#tokens.get(personId) ?? (await this.api.tokenOf(personId));
    this.#tokens.set(personId, token);
    return token;
  }

  /** An answer in JSON. */
  async ask(personId: string, method: string, path: string, body?: unknown) {
    const token = await this.tokenOf(personId);
    return await this.api.call(method, `/api/v1${path}`, { token, ...(body !== undefined && { body }) });
  }

  async json(personId: string, method: string, path: string, body?: unknown): Promise<Seen> {
    const told = await this.ask(personId, method, path, body);
    return { status: told.status, texts: textsOf(told.body) };
  }

  /** An Excel file: every row of every sheet. */
  async file(personId: string, path: string): Promise<Seen> {
    const { status, sheets } = await download(this.api, await this.tokenOf(personId), path);
    return { status, texts: sheets.flatMap(rowsOf) };
  }

  /** Bytes or a page: as text, however they are packed. */
  async raw(personId: string, path: string): Promise<Seen> {
    const authorization = `Bearer ${await this.tokenOf(personId)}`;
    const answer = await fetch(`${this.api.url}/api/v1${path}`, { headers: { authorization } });
    return { status: answer.status, texts: [Buffer.from(await answer.arrayBuffer()).toString('utf8')] };
  }
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((one) => [JSON.stringify(one), ...textsOf(one)]);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

function rowsOf(sheet: ExcelJS.Worksheet): string[] {
  const rows: string[] = [sheet.name];
  sheet.eachRow((row) => rows.push(JSON.stringify(row.values)));
  return rows;
}
