import { useMutation } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { client } from '../../api/client';
import { saveFile } from '../../app/save-file';
import { Refusal } from '../../app/states/refusal';
import { registrantsTexts as texts } from './texts';

type Paper = keyof typeof texts.papers;

interface Props {
  papers: readonly Paper[];
  /** Of whom: of one, or of all that the filters give. */
  which: { ids: string[] } | { filters: Record<string, string> };
  title: (paper: string) => string;
}

/** Papers of registrants as PDF. A 报到单 has a new code each time, so that is asked first. */
export function PrintPapers({ papers, which, title }: Props) {
  const print = useMutation({
    mutationFn: (kind: Paper) =>
      saveFile(client.POST('/registrants/papers', { body: { kind, ...which } as never, parseAs: 'blob' }) as never),
  });
  return (
    <div className="row no-print">
      {papers.map((kind) =>
        kind === 'form' ? (
          <Popconfirm key={kind} title={texts.printSure} onConfirm={() => print.mutate(kind)}>
            <Button loading={print.isPending && print.variables === kind}>{title(texts.papers[kind])}</Button>
          </Popconfirm>
        ) : (
          <Button key={kind} loading={print.isPending && print.variables === kind} onClick={() => print.mutate(kind)}>
            {title(texts.papers[kind])}
          </Button>
        ),
      )}
      <Refusal error={print.error} />
    </div>
  );
}
