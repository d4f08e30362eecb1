import { answerOf, client, type Schemas } from '../../api/client';
import { ExcelLink } from '../../app/excel-link';
import { Listing } from '../../app/list/listing';
import { usePages } from '../../app/list/use-pages';
import { Opened } from '../../app/opened';
import { EnterExemption } from './enter-exemption';
import { exemptionsTexts as texts } from './texts';

interface Props {
  onDone: (entered: Schemas['Exemption']) => void;
}

const whyOf = ({ age, byAge, immobile, hardship }: Schemas['ExemptionProposal']) =>
  [byAge && texts.age(age), immobile && texts.immobile, hardship && texts.hardship].filter(Boolean).join('、');

/** Who might be put on the list; each is decided of by name. */
export function ExemptionProposals({ onDone }: Props) {
  return <Opened title={texts.proposals}>{() => <Proposals onDone={onDone} />}</Opened>;
}

function Proposals({ onDone }: Props) {
  const found = usePages(['exemptions', 'proposals'], (cursor) =>
    answerOf(client.GET('/exemptions/proposals', { params: { query: { limit: 50, cursor } } })),
  );
  return (
    <div className="stack">
      <p className="quiet">{texts.proposalsMore}</p>
      <p>
        <ExcelLink to="/exemptions/proposals/export">{texts.allProposals}</ExcelLink>
      </p>
      <Listing
        found={found}
        heads={[texts.member, texts.branch, texts.why, texts.act]}
        nothing={texts.noProposals}
        keyOf={({ member }) => member.id}
        row={(item) => [
          item.member.name,
          item.branch.name,
          whyOf(item),
          <EnterExemption key="act" member={item.member} onDone={onDone} />,
        ]}
      />
    </div>
  );
}
