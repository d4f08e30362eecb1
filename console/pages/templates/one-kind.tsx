import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import { Fields } from './fields';
import { OneTemplate } from './one-template';
import { templatesTexts as texts } from './texts';
import { Upload } from './upload';

interface Props {
  kind: Schemas['KindOfTemplate'];
  organisationId: string;
  /** The newest first. */
  templates: readonly Schemas['Template'][];
}

/** The templates of one paper: which is in use, the earlier ones, the next. */
export function OneKind({ kind, organisationId, templates }: Props) {
  const queries = useQueryClient();
  const [done, setDone] = useState<number>();
  const used = templates.find(({ retiredAt }) => !retiredAt);
  const changed = () => queries.invalidateQueries({ queryKey: ['templates', organisationId] });
  return (
    <section className="sheet stack" aria-labelledby={kind.id}>
      <h2 id={kind.id}>{kind.title}</h2>
      {done && <Alert type="success" showIcon role="status" title={texts.done(kind.title, done)} />}
      {!used && (
        <p className="quiet">
          {kind.inForce ? texts.above(kind.inForce.organisation.name, kind.inForce.name) : texts.none}
        </p>
      )}
      {templates.length > 0 && (
        <ul className="lines">
          {templates.map((one) => (
            <OneTemplate key={one.id} template={one} used={one === used} onChanged={changed} />
          ))}
        </ul>
      )}
      <div className="row">
        <Opened title={texts.upload} of={texts.uploadOf(kind.title)}>
          {(close) => (
            <div className="stack">
              <Upload
                kind={kind}
                organisationId={organisationId}
                onCancel={close}
                onDone={({ version }) => {
                  setDone(version);
                  close();
                  changed();
                }}
              />
              <Fields kind={kind.id} />
            </div>
          )}
        </Opened>
      </div>
    </section>
  );
}
