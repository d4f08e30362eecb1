import { wakeDue } from '../../worker/waking';
import type { House } from './house';
import { until } from './until';

/** Whatever open cases were told, they have heard. */
export async function allHeard({ db, owner, client }: House): Promise<void> {
  const heard = async () => {
    await wakeDue(db, client, Date.now());
    const [row] = await owner.$queryRaw<[{ waiting: number }]>`
      SELECT count(*)::int AS waiting FROM case_news n JOIN "case" c ON c.id = n.case_id
       WHERE n.heard_seq IS NULL AND c.closed_at IS NULL`;
    return row.waiting === 0;
  };
  await until(heard, { pause: 25 });
}
