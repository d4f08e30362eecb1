import { Client } from 'pg';

/**
 * Takes all registers back to an older point, as a restored backup would, while workflows and workers go on. As the
 * superuser: what only grows is taken back too.
 */
export class Points {
  private constructor(private readonly client: Client) {}

  /** @param url the database, as its superuser */
  static async open(url: string): Promise<Points> {
    const client = new Client({ connectionString: url });
    await client.connect();
    return new Points(client);
  }

  async run(statement: string, values: unknown[] = []): Promise<number> {
    return (await this.client.query(statement, values)).rowCount ?? 0;
  }

  /** Keeps what all tables hold now. */
  async keep(): Promise<void> {
    await this.client.query('DROP SCHEMA IF EXISTS point CASCADE; CREATE SCHEMA point');
    const copies = (await this.tables()).map((table) => `CREATE TABLE point."${table}" AS TABLE public."${table}"`);
    await this.client.query(['BEGIN ISOLATION LEVEL REPEATABLE READ', ...copies, 'COMMIT'].join(';'));
  }

  /** All tables hold what they held then. */
  async back(): Promise<void> {
    const tables = await this.tables();
    const statements = tables.flatMap((table) => [
      `DELETE FROM public."${table}"`,
      `INSERT INTO public."${table}" OVERRIDING SYSTEM VALUE SELECT * FROM point."${table}"`,
    ]);
    await this.client.query(
      ['BEGIN', "SET LOCAL session_replication_role = 'replica'", ...statements, 'COMMIT'].join(';'),
    );
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private async tables(): Promise<string[]> {
    const { rows } = await this.client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT IN ('_prisma_migrations', 'heartbeat')
        ORDER BY table_name`,
    );
    return rows.map(({ name }) => name);
  }
}
