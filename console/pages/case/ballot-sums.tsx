import type { Schemas } from '../../api/client';
import { caseBallotsTexts as texts } from './ballots-texts';

interface Props {
  ballot: Schemas['Ballot'];
  sums: NonNullable<Schemas['Ballot']['sums']>;
}

/** How often each choice was taken, for each item. */
export function BallotSums({ ballot: { title, paper }, sums }: Props) {
  const votes = (item: string, choice: string) =>
    sums.find((one) => one.item === item && one.choice === choice)?.votes ?? 0;
  return (
    <table className="plain" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{texts.item}</th>
          {paper.choices.map((choice) => (
            <th key={choice.id} scope="col">
              {choice.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {paper.items.map((item) => (
          <tr key={item.id}>
            <td>{item.title}</td>
            {paper.choices.map((choice) => (
              <td key={choice.id} data-title={choice.title}>
                {votes(item.id, choice.id)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
