import type { Schemas } from '../../api/client';
import { startTexts as texts } from './texts';

/** The paper that will come of it, in its own words, as far as they are known: nothing on it is made up. */
export function PaperBeside({ preview }: { preview?: Schemas['Preview'] }) {
  const paper = preview?.paper;
  return (
    <aside className="start-paper" aria-labelledby="start-paper">
      <h2 id="start-paper">{texts.paper}</h2>
      {paper ? (
        <div className="sheet paper letter">
          <p className="letter-mark">{texts.preview}</p>
          <h3>{paper.title}</h3>
          <p>{paper.addressee}：</p>
          <p className="letter-text">
            {paper.text.map(({ text, filled }, at) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other.
              filled ? <u key={at}>{text}</u> : <span key={at}>{text}</span>,
            )}
          </p>
          <p className="letter-giver">{paper.giver}</p>
          <p className="small quiet">{texts.paperMore}</p>
        </div>
      ) : (
        <p className="quiet">{preview && preview.blocked.length === 0 ? texts.noPaper : texts.paperWait}</p>
      )}
    </aside>
  );
}
