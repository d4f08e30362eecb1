import { Api } from '../api/http/api';
import { API_BASE } from '../api/http/base';
import type { Deps } from '../api/http/deps';
import { openApiDocument } from '../api/http/openapi';
import { resources } from '../api/resources';
import { readConfig } from '../platform/config';

export type Json = Record<string, unknown>;
export type ApiParameter = { name: string; in: string; required?: boolean; schema: Json };
export type Content = Record<string, { schema: Json }>;
/** An operation as far as its callers' types need it. */
export interface Operation {
  parameters?: ApiParameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}

/** The document as far as its readers here need it. */
export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json> };
}

/** The OpenAPI document, without a database: routes say what they are before anybody asks them. */
export function apiDocument(): ApiDocument {
  const config = readConfig({ DATABASE_URL: 'none', TEMPORAL_ADDRESS: 'none', DANGWU_KEY_RING: 'none' });
  const api = new Api({ config } as Deps);
  for (const resource of resources) resource(api);
  return openApiDocument(api.documents, API_BASE) as unknown as ApiDocument;
}
