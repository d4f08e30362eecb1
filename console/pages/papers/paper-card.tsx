import { QRCode } from 'antd';
import { apiBase, type Schemas } from '../../api/client';
import { dayText, instantDay } from '../../app/dates';
import { Facts } from '../../app/facts';
import { paperPageTexts as texts } from './texts';
import './papers.css';

/** A paper as a picture to show: what it is, whether it holds, and how anybody finds that out for himself. */
export function PaperCard({ paper }: { paper: Schemas['Document'] }) {
  const { kind, number, validUntil, status, code, verifyAt, createdAt, createdBy } = paper;
  const valid = status.id === 'valid';
  // It has done what it was for: nothing is wrong with it.
  const used = status.id === 'used';
  return (
    <article className="sheet paper stack paper-card">
      <div className="row between">
        <h2>{kind.title}</h2>
        <strong className={used ? 'quiet' : valid ? 'paper-valid' : 'late'}>
          {valid ? '✓ ' : used ? '' : '✗ '}
          {status.title}
        </strong>
      </div>
      <Facts
        rows={[
          [texts.number, number],
          [texts.until, validUntil && dayText(validUntil)],
          [texts.made, texts.by(createdBy.name, instantDay(createdAt))],
        ]}
      />
      <div>
        <p className="quiet">{texts.code}</p>
        <p className="paper-code">{code}</p>
      </div>
      {/* What it holds stands beside it in words. */}
      <div className="paper-scan" aria-hidden="true">
        <QRCode type="svg" value={verifyAt} size={176} bordered={false} color="#000" />
      </div>
      <p>{texts.how}</p>
      <p className="paper-address">{verifyAt.replace(/\/[^/]*$/, '')}</p>
      <div className="row between">
        <span className="quiet">{texts.keep}</span>
        <a
          href={`${apiBase}/documents/${paper.id}`}
          target="_blank"
          rel="noreferrer"
          aria-label={texts.openOf(kind.title)}
        >
          {texts.open}
        </a>
      </div>
    </article>
  );
}
