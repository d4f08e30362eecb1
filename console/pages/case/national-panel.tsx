import { Button } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { copyText } from '../../app/copy-text';
import { SideTaskDoing } from '../side-tasks/side-task-doing';
import { NationalField } from './national-field';
import { nationalTexts as texts } from './national-texts';
import './national.css';

type Panel = Schemas['NationalRegistration']['panels'][number];

/** One screen of the national system, in its order: each field copied by a click, or all; closed on its true date here. */
export function NationalPanel({ caseId, panel }: { caseId: string; panel: Panel }) {
  const [said, setSaid] = useState('');
  const copy = async (text: string, done: string) => setSaid((await copyText(text)) ? done : texts.notCopied);
  const all = panel.fields.map(({ title, value, copy: typed }) => `${title}\t${typed ?? value ?? ''}`).join('\n');
  const sources = [...new Set(panel.fields.map(({ source, marking }) => texts.source(source, marking.title)))];
  return (
    <div className="stack">
      <div className="row between">
        <h3>{panel.kind.title}</h3>
        <Button onClick={() => copy(all, texts.copiedAll)}>{texts.copyAll}</Button>
      </div>
      <p role="status" className="quiet">
        {said}
      </p>
      <ol className="lines national">
        {panel.fields.map((field) => (
          <NationalField key={field.title} field={field} onCopy={(text) => copy(text, texts.copied(field.title))} />
        ))}
      </ol>
      <p className="quiet small">{texts.sources(sources)}</p>
      <SideTaskDoing id={panel.sideTaskId} caseId={caseId} />
    </div>
  );
}
