import { answerOf, client } from '../../api/client';
import { dayText, instantText } from '../../app/dates';
import { ListPage } from '../../app/list/list-page';
import { auditChecksTexts as texts } from './texts';
import './audit-checks.css';

/** What each night's check of the audit came to. */
export function AuditChecksPage() {
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['audit-checks']}
      read={(query) => answerOf(client.GET('/audit/checks', { params: { query } }))}
      exportPath="/audit/checks/export"
      heads={[texts.day, texts.findings, texts.extent, texts.at]}
      nothing={texts.nothing}
      keyOf={({ day }) => day}
      row={({ day, findings, rows, chains, seals, at }) => [
        <span key="day" className="audit-day">
          {dayText(day)}
        </span>,
        findings.length === 0 ? (
          `✓ ${texts.intact}`
        ) : (
          <span key="found" className="late">
            ✗ {findings.map(({ title, count }) => texts.found(title, count)).join('；')}。{texts.tell}
          </span>
        ),
        texts.extentOf(rows, chains, seals),
        <span key="at" className="audit-day">
          {instantText(at)}
        </span>,
      ]}
    />
  );
}
