import { until } from '../support/until';

/**
 * Checks what a page shows again and again until it holds: a page goes on after what was waited for has come.
 * @throws what the last check threw, when it does not come to that
 */
export async function soon(check: () => Promise<void>): Promise<void> {
  let failed: unknown;
  const holds = () =>
    check().then(
      () => true,
      (error) => {
        failed = error;
        return false;
      },
    );
  await until(holds).catch(() => {
    throw failed;
  });
}
