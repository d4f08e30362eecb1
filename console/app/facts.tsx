import { Fragment, type ReactNode } from 'react';

/** Names and values, one a line; what is not there is left out. */
export function Facts({ rows }: { rows: readonly (readonly [title: string, text: ReactNode])[] }) {
  return (
    <dl className="facts">
      {rows.map(
        ([title, text]) =>
          text && (
            <Fragment key={typeof text === 'string' ? title + text : title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}
