export default async function teardown(): Promise<void> {
  await (globalThis as { stopStack?: () => Promise<void> }).stopStack?.();
}
