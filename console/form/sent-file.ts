/** How a file is sent as it is, whatever Windows calls its type: the API looks at its bytes. */
export const asFile = {
  headers: { 'Content-Type': 'application/octet-stream' },
  bodySerializer: (body: unknown) => body as BodyInit,
} as const;
