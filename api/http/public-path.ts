/** The path below which a proxy shows everything; empty at the root. */
export const basePath = (publicUrl: string): string => new URL(publicUrl).pathname.replace(/\/+$/, '');

/**
 * A path of ours as people's browsers see it, on the host where they see it.
 * @param path from our own root on: "/api/v1/me"
 */
export const publicPath = (publicUrl: string, path: string): string => basePath(publicUrl) + path;

/** The same as a whole address, to be written on paper or told to somebody else's system. */
export const publicAddress = (publicUrl: string, path: string): string =>
  new URL(publicUrl).origin + publicPath(publicUrl, path);
