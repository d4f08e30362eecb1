import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { formTexts as texts } from './texts';
import './file-drop.css';

interface Props {
  id: string;
  /** What is wanted, in a few words. */
  hint: string;
  /** Endings of names that are offered: ".xlsx,.csv". */
  accept: string;
  file: File | undefined;
  /** Bytes at most. */
  most: number;
  onChange: (file: File | undefined) => void;
}

const size = (bytes: number) => texts.megabytes(Math.max(bytes / 1_048_576, 0.1).toFixed(1));

/** A place to drop a file on, or to choose one by mouse or keyboard. */
export function FileDrop({ id, hint, accept, file, most, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const take = (taken: File | undefined) => {
    const fits = !taken || taken.size <= most;
    setTooLarge(!fits);
    onChange(fits ? taken : undefined);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
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
          take(target.files?.[0]);
          target.value = '';
        }}
      />
      {file ? (
        <p>
          <strong>{file.name}</strong> <span className="quiet">{size(file.size)}</span>
        </p>
      ) : (
        <p className="quiet">{hint}</p>
      )}
      {tooLarge && (
        <p className="field-error" role="alert">
          {texts.fileTooLarge(size(most))}
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
