import { Button } from 'antd';
import { useRef } from 'react';

interface Props {
  id?: string;
  label: string;
  accept: string;
  several?: boolean;
  /** Takes a picture where there is a camera; shown on phones alone. */
  camera?: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** A button that asks for files. */
export function FileInput({ id, label, accept, several = false, camera = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className={camera ? 'camera' : ''}>
      <Button id={id} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept={accept}
        multiple={several}
        capture={camera ? 'environment' : undefined}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file can be chosen once more.
          target.value = '';
        }}
      />
    </span>
  );
}
