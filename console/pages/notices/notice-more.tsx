import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { noticesTexts as texts } from './texts';

/** The rest of a notice: its further lines, how it was sent besides, and where to go. */
export function NoticeMore({ notice, lines }: { notice: Schemas['Notice']; lines: string[] }) {
  const { deliveries, relayed, caseId, batchId } = notice;
  const sent = [
    ...deliveries.map(({ title }) => title),
    ...(relayed ? [relayed.toldOn ? texts.told(dayText(relayed.toldOn)) : texts.toBeRelayed] : []),
  ];
  return (
    <div className="notice-more">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {sent.length > 0 && (
        <p className="quiet">
          {texts.sent}：{[...new Set(sent)].join('、')}
        </p>
      )}
      {batchId && (
        <Link to="/cases" search={{ batchId } as never}>
          {texts.toBatch}
        </Link>
      )}
      {caseId === 'digest' && <Link to="/">{texts.toToday}</Link>}
      {caseId.startsWith('opinion:') && <Link to="/units/opinions">{texts.toOpinions}</Link>}
      {caseId.startsWith('confirm:') && <Link to="/units/resources">{texts.toResources}</Link>}
      {/^(confirm|pairings):/.test(caseId) && <Link to="/units/pairings">{texts.toPairings}</Link>}
      {caseId.startsWith('pairing:') && <Link to="/mine">{texts.toMyPairings}</Link>}
      {caseId === 'discreet' && <p className="quiet">{texts.discreet}</p>}
      {!/^(digest|discreet)$|:/.test(caseId) && (
        <Link to="/cases/$id" params={{ id: caseId }}>
          {texts.toCase}
        </Link>
      )}
    </div>
  );
}
