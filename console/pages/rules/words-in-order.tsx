import { Button, Select } from 'antd';
import { rulesTexts as texts } from './texts';

interface Props {
  id: string;
  choices: { value: string; label: string }[];
  /** Whether a word may come again. */
  repeats: boolean;
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Several words whose order counts. */
export function WordsInOrder({ id, choices, repeats, value, onChange }: Props) {
  const label = (word: string) => choices.find((one) => one.value === word)?.label ?? word;
  const up = (at: number) =>
    value.map((word, index) => value[index === at - 1 ? at : index === at ? at - 1 : index] ?? word);
  const left = choices.filter((one) => repeats || !value.includes(one.value));
  return (
    <div className="stack">
      <ol className="lines">
        {value.map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may come again, its place is what tells it apart
          <li key={`${word}${at}`} className="row between">
            <span>
              {at + 1}. {label(word)}
            </span>
            <span className="row">
              {at > 0 && (
                <Button size="small" aria-label={texts.up(label(word))} onClick={() => onChange(up(at))}>
                  ↑
                </Button>
              )}
              <Button
                size="small"
                aria-label={texts.remove(label(word))}
                onClick={() => onChange(value.filter((_, index) => index !== at))}
              >
                ×
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <Select
        id={id}
        value={null}
        placeholder={texts.add}
        options={left}
        onChange={(word) => word && onChange([...value, word])}
      />
    </div>
  );
}
