import { readFileSync } from 'node:fs';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';

type Exports = { __wbindgen_start(): void };
type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg') & {
  __wbg_set_wasm(exports: Exports): void;
};

// The types of WebAssembly come only with those of a browser, which this package does without.
const wasm = (globalThis as unknown as { WebAssembly: WasmHost }).WebAssembly;
interface WasmHost {
  instantiate(bytes: Uint8Array, imports: Record<string, unknown>): Promise<{ instance: { exports: Exports } }>;
}

// The catalogue has columns of PostgreSQL's internal one-byte type "char", which the engine wants as a character and the
// adapter refuses. It lets arrays of them pass, so that is how they go through it.
const INTERNAL_CHAR = 18;
const INTERNAL_CHAR_ARRAY = 1002;
type Connection = Awaited<ReturnType<PrismaPg['connect']>>;

class Adapter extends PrismaPg {
  readonly #opened: Connection[] = [];

  override async connect(): Promise<Connection> {
    const connection = wholeScripts(readingChar(await super.connect()));
    this.#opened.push(connection);
    return connection;
  }

  override async connectToShadowDb(): Promise<Connection> {
    return wholeScripts(readingChar(await super.connectToShadowDb()));
  }

  async close(): Promise<void> {
    for (const connection of this.#opened) await connection.underlyingDriver().end();
  }
}

function readingChar(connection: Connection): Connection {
  const pool = connection.underlyingDriver();
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<{ fields: { dataTypeID: number }[] }>;
  const withArrays = async (...args: unknown[]) => {
    const result = await query(...args);
    for (const field of result.fields ?? [])
      if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = INTERNAL_CHAR_ARRAY;
    return result;
  };
  pool.query = withArrays as unknown as typeof pool.query;
  const queryRaw = connection.queryRaw.bind(connection);
  connection.queryRaw = async (sql) => {
    const result = await queryRaw(sql);
    const { Character, CharacterArray } = ColumnTypeEnum;
    return { ...result, columnTypes: result.columnTypes.map((type) => (type === CharacterArray ? Character : type)) };
  };
  return connection;
}

// The adapter cuts a script at each semicolon, also in comments and function bodies. Whole, it is one transaction, as with
// the native engine.
function wholeScripts(connection: Connection): Connection {
  connection.executeScript = async (script) => {
    try {
      await connection.underlyingDriver().query(script);
    } catch (error) {
      (connection as unknown as { onError(error: unknown): never }).onError(error);
    }
  };
  return connection;
}

let bindings: Bindings | undefined;

/**
 * Prisma's own schema engine as WebAssembly: nothing to download, and the same `_prisma_migrations` table as
 * `prisma migrate deploy`.
 * @param url PostgreSQL, as a role that may change the schema
 * @param datamodels the schema files as pairs of name and text; none for applying migrations
 * @param work what to do with the engine; its connections close afterwards, and with them its lock on the database
 */
export async function withSchemaEngine<T>(
  url: string,
  datamodels: [string, string][] | undefined,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  bindings ??= await load();
  const adapter = new Adapter({ connectionString: url });
  try {
    const engine = await bindings.SchemaEngine.new(
      { datamodels },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(adapter),
    );
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await adapter.close();
  }
}

// Node does not import .wasm files by itself, so the glue is put together by hand.
async function load(): Promise<Bindings> {
  const glue = require('@prisma/schema-engine-wasm/schema_engine_bg') as Bindings;
  const file = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm');
  // Where the engine says why before it gives up; without it, it fails on the missing place instead.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(text) } });
  const { instance } = await wasm.instantiate(readFileSync(file), { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}
