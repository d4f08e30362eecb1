import { Client } from 'pg';

/** What the embedded sample leaves out, for whoever starts it. */
const SAID =
  'embedded sample: administrators sign in without a second factor, and nothing needs a second one’s yes (SECOND_FACTOR, SECOND_YES)';

/**
 * What is said at the start when the register holds the sample; undefined when it does not.
 * @param url the application's database, as the role `app`
 */
export async function sampleSaid(url: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT EXISTS (SELECT FROM audit WHERE object_kind = 'sample') AS sample`);
    return rows[0].sample ? SAID : undefined;
  } finally {
    await client.end();
  }
}
