import type { Schemas } from '../../api/client';
import { ballotsTexts as texts } from './texts';

/** How often each choice was taken, of a ballot that is closed. */
export function Sums({ ballot: { paper, sums } }: { ballot: Schemas['Ballot'] }) {
  if (sums === null) return <p>{texts.hidden}</p>;
  return (
    <section className="stack" aria-labelledby="sums">
      <h2 id="sums">{texts.result}</h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{texts.item}</th>
            {paper.choices.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {paper.items.map((item) => (
            <tr key={item.id}>
              <td>{item.title}</td>
              {paper.choices.map(({ id, title }) => (
                <td key={id}>
                  {title} {texts.votes(sums.find((sum) => sum.item === item.id && sum.choice === id)?.votes ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
