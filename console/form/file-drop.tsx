import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { sizeText } from '../app/files/size-text';
import { whyNotTaken } from './not-taken';
import { formTexts as texts } from './texts';
import './file-drop.css';

interface Props {
  id: string;
  /** What is wanted, in a few words. */
  hint: string;
  /** Endings of names that are taken: ".xlsx,.csv". */
  accept: string;
  file: File | undefined;
  /** Bytes at most. */
  most: number;
  onChange: (file: File | undefined) => void;
}

/** A place to drop a file on, or to choose one by mouse or keyboard. */
export function FileDrop({ id, hint, accept, file, most, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const take = (taken: File | undefined) => {
    const against = taken && whyNotTaken(taken, accept, most);
    setWrong(against);
    onChange(against ? undefined : taken);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) take(dropped);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is besides choosing, which the button does.
    <div
      className={over ? 'file-drop over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        className="file-input"
        onChange={({ target }) => {
          // Whoever closes the choice without one keeps what he has.
          if (target.files?.[0]) take(target.files[0]);
          target.value = '';
        }}
      />
      {file ? (
        <p>
          <strong>{file.name}</strong> <span className="quiet">{sizeText(file.size)}</span>
        </p>
      ) : (
        <p className="quiet">{hint}</p>
      )}
      {wrong && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
      <div className="row">
        <Button onClick={() => input.current?.click()}>{file ? texts.otherFile : texts.chooseFile}</Button>
        {file && (
          <Button type="text" onClick={() => take(undefined)}>
            {texts.takeBack}
          </Button>
        )}
      </div>
    </div>
  );
}
