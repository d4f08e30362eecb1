import { useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import type { Schemas } from '../../api/client';
import { type Adding, notTaken } from './accepted';
import { attachmentsQuery } from './attachments-query';
import { FileInput } from './file-input';
import { filesTexts as texts } from './files-texts';
import { KindChoice } from './kind-choice';
import { UploadLine } from './upload-line';
import './files.css';

interface Props {
  /** Of the button that asks for a file, where a label belongs to it. */
  id?: string;
  caseId: string;
  adding: Adding;
  /** One file is wanted, not several. */
  one?: boolean;
  onAttached?: (file: Schemas['Attachment']) => void;
}

interface Chosen {
  id: number;
  kind: string;
  file: File;
}

let serial = 0;

/** Attaching files: chosen, dropped, or taken with the camera. What is taken is said before. */
export function Attach({ id, caseId, adding, one = false, onAttached }: Props) {
  const queries = useQueryClient();
  const { kinds, mediaTypes, largest, left } = adding;
  const [kind, setKind] = useState(kinds.length === 1 ? kinds[0]?.id : undefined);
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const [refused, setRefused] = useState<string[]>([]);
  const [over, setOver] = useState(false);
  const drop = (which: number) => setChosen((before) => before.filter((each) => each.id !== which));
  const take = (files: readonly File[]) => {
    if (!kind) return setRefused([texts.kindFirst]);
    const wanted = files.slice(0, one ? 1 : left);
    const wrong = wanted.map((file) => notTaken(file, adding));
    setRefused(wrong.filter((text) => text !== undefined));
    const good = wanted.filter((_, index) => wrong[index] === undefined);
    setChosen((before) => [...before, ...good.map((file) => ({ id: ++serial, kind, file }))]);
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  const attached = (which: number) => (file: Schemas['Attachment']) => {
    drop(which);
    queries.invalidateQueries({ queryKey: attachmentsQuery(caseId).queryKey });
    onAttached?.(file);
  };
  if (left === 0) return <p className="quiet">{texts.full}</p>;
  return (
    <div className="stack">
      <KindChoice kinds={kinds} value={kind} onChange={setKind} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the buttons in it do the same */}
      <div
        className={`drop row ${over ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <FileInput id={id} label={texts.choose} accept={mediaTypes.join()} several={!one} onFiles={take} />
        <FileInput label={texts.photo} accept="image/*" camera onFiles={take} />
        <span className="quiet drop-here">{texts.drop}</span>
      </div>
      <p className="quiet small">{texts.limits(mediaTypes, largest, left)}</p>
      {refused.map((text) => (
        <p key={text} className="field-error" role="alert">
          {text}
        </p>
      ))}
      {chosen.length > 0 && (
        <ul className="stack">
          {chosen.map(({ id: each, kind: of, file }) => (
            <UploadLine
              key={each}
              caseId={caseId}
              kind={of}
              file={file}
              onDone={attached(each)}
              onDropped={() => drop(each)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
