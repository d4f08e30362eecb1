import { Fragment } from 'react';

/** Names and values, one a line; what is not there is left out. */
export function Facts({ rows }: { rows: readonly (readonly [title: string, text: string | null | undefined])[] }) {
  return (
    <dl className="facts">
      {rows.map(
        ([title, text]) =>
          text && (
            <Fragment key={title + text}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}
