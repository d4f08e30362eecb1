import type { Schemas } from '../../api/client';
import { PlainTable } from '../../app/list/plain-table';
import { votesTexts as texts } from './texts';

interface Props {
  matter: Schemas['SittingMatter'];
  result: NonNullable<Schemas['SittingMatter']['result']>;
}

/** 票决结果 of a matter. */
export function MatterResult({ matter: { title, kind, corrected }, result }: Props) {
  const { how, eligible, present, papers, spoilt, written, leftOut, counters, items } = result;
  const election = kind.id === 'election';
  const words = (passed: boolean) =>
    election ? (passed ? texts.elected : texts.notElected) : passed ? texts.passed : texts.notPassed;
  const said = [
    texts.result(how.title, eligible, present),
    ...(leftOut ? [texts.leftOutSome(leftOut)] : []),
    ...(written ? [texts.writtenSome(written)] : []),
    ...(how.id === 'hand' ? [] : [texts.papers(papers, spoilt)]),
    ...(counters.length ? [texts.counters(counters.map(({ name }) => name).join('、'))] : []),
  ];
  return (
    <div className="stack">
      <PlainTable
        label={title}
        heads={[texts.item, texts.yes, texts.no, texts.abstain, texts.needed, texts.outcome]}
        rows={items.map((item) => ({
          key: item.id,
          cells: [
            item.title,
            ...[item.yes, item.no, item.abstain, item.needed].map(texts.votes),
            <strong key="outcome">{words(item.passed)}</strong>,
          ],
        }))}
      />
      <p>{said.join('；')}。</p>
      {corrected > 0 && <p className="quiet">{texts.corrected(corrected)}</p>}
    </div>
  );
}
