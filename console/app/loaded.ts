import { type AsyncRouteComponent, lazyRouteComponent } from '@tanstack/react-router';
import { answersNow, setAnswering } from '../api/answering';
import { ApiAway } from '../api/client';

/** A page's files could not be read, since nobody answers. */
export class PageAway extends ApiAway {}

/**
 * A page that is read when it is opened. Where its file is gone with a newer release, the router opens the site anew; while
 * nobody answers at all that would leave the browser's own page of an error, so the page says so itself and waits.
 * @param read imports the page's module
 * @param name of the component in it
 */
// biome-ignore-start lint/suspicious/noExplicitAny: as the router has it, which takes pages with whatever props.
export function loaded<T extends Record<string, any>, K extends keyof T>(
  read: () => Promise<T>,
  name: K,
): T[K] extends (props: infer Props) => any ? AsyncRouteComponent<Props> : never {
  // biome-ignore-end lint/suspicious/noExplicitAny: as above.
  const careful = async () => {
    try {
      return await read();
    } catch (error) {
      if (await answersNow()) throw error;
      setAnswering(false);
      throw new PageAway();
    }
  };
  return lazyRouteComponent(careful, name);
}
