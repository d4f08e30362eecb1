import { apiBase, type Schemas } from '../../api/client';
import { dayText, instantDay, monthText, todayHere } from '../../app/dates';
import { PlainTable } from '../../app/list/plain-table';
import { yuanText } from '../dues/yuan';
import { AnswerDeclared } from './dues-declared';
import { CounterPayment, EndRelief, EnterBase, EnterPayment } from './dues-forms';
import { memberDuesTexts as texts } from './dues-texts';
import '../dues/dues.css';

type Dues = Schemas['MemberDues'];

const termsOf = ({
  payerClass,
  base,
  quarterly,
  elsewhere,
}: Pick<Dues['bases'][number], 'payerClass' | 'base' | 'quarterly' | 'elsewhere'>) =>
  [
    texts.classes[payerClass],
    base !== null && texts.income(yuanText(base)),
    quarterly && texts.quarterly,
    elsewhere && texts.elsewhere,
  ]
    .filter(Boolean)
    .join('，');

/** Somebody’s dues: what he pays by, his months, his payments with their receipts. */
export function DuesShown({
  dues,
  isMine = false,
  onChanged,
}: {
  dues: Dues;
  isMine?: boolean;
  onChanged: () => void;
}) {
  const { member, firstMonth, paidTo, mayWrite, months, bases, declared, payments, reliefs } = dues;
  const { id } = member;
  const acts = mayWrite && !isMine;
  const withActs = acts || payments.some(({ counteredAt }) => counteredAt);
  return (
    <div className="stack">
      <p>
        <strong>{paidTo ? texts.paidTo(monthText(paidTo)) : texts.paidToUnknown}</strong>
      </p>
      {!firstMonth && <p className="quiet">{texts.notLive}</p>}
      {acts && (
        <div className="row no-print">
          <EnterPayment id={id} onDone={onChanged} />
        </div>
      )}
      <section className="stack">
        <h2>{texts.months}</h2>
        <PlainTable
          heads={[texts.month, texts.state, texts.billed, texts.paid, texts.dueOn]}
          nothing={texts.noMonths}
          rows={months.map((one) => ({
            key: one.month,
            cells: [
              monthText(one.month),
              <span key="state" className={`dues-${one.state}`}>
                {texts.states[one.state]}
              </span>,
              one.billed === null ? '' : yuanText(one.billed),
              yuanText(one.paid),
              one.dueOn ? dayText(one.dueOn) : '',
            ],
          }))}
        />
      </section>
      <section className="stack">
        <h2>{texts.payments}</h2>
        <PlainTable
          heads={[texts.receipt, texts.day, texts.sum, texts.way, texts.forMonths, ...(withActs ? [texts.act] : [])]}
          nothing={texts.noPayments}
          rows={payments.map((one) => ({
            key: one.id,
            cells: [
              one.receiptNo && (
                <a key="receipt" href={`${apiBase}/dues-payments/${one.id}/receipt`} target="_blank" rel="noreferrer">
                  {one.receiptNo}
                </a>
              ),
              dayText(one.paidOn),
              yuanText(one.fen),
              `${texts.ways[one.way]}${one.proxy ? `（${texts.byProxy}）` : ''}`,
              one.months.map(({ month }) => monthText(month)).join('、'),
              one.counteredAt
                ? texts.countered(instantDay(one.counteredAt), one.counterReason ?? '')
                : acts && <CounterPayment key="counter" id={one.id} receipt={one.receiptNo ?? ''} onDone={onChanged} />,
            ],
          }))}
        />
      </section>
      <section className="stack">
        <h2>{texts.base}</h2>
        {bases.length === 0 && <p className="quiet">{texts.noBase}</p>}
        <ul className="lines">
          {bases.map((one) => (
            <li key={one.id}>
              {texts.baseLine(monthText(one.fromMonth), termsOf(one), yuanText(one.monthlyFen))}
              {one.standing && <small className="small quiet">{texts.standing}</small>}
            </li>
          ))}
        </ul>
        {declared && <p>{texts.declared(`${monthText(declared.fromMonth)}，${termsOf(declared)}`)}</p>}
        {declared && acts && <AnswerDeclared id={declared.id} onDone={onChanged} />}
        {(isMine || mayWrite) && (
          <div className="row no-print">
            <EnterBase id={id} title={isMine ? texts.declare : texts.enterBase} onDone={onChanged} />
          </div>
        )}
      </section>
      {reliefs.length > 0 && <Reliefs dues={dues} onChanged={onChanged} />}
    </div>
  );
}

/** What the level above has let him off, and until when. */
function Reliefs({ dues: { reliefs, mayEndReliefs }, onChanged }: { dues: Dues; onChanged: () => void }) {
  const now = todayHere().slice(0, 7);
  return (
    <section className="stack">
      <h2>{texts.reliefs}</h2>
      <ul className="lines">
        {reliefs.map(({ id, fromMonth, toMonth, monthlyFen, ended, endedWhy }) => {
          const [from, to] = [monthText(fromMonth), monthText(toMonth)];
          return (
            <li key={id}>
              {texts.relief(from, to, monthlyFen === 0 ? texts.waived : texts.reduced(yuanText(monthlyFen)))}
              {ended && texts.ended}
              {endedWhy && <small className="small quiet">{texts.endedWhy(endedWhy)}</small>}
              {mayEndReliefs && !ended && toMonth > now && (
                <EndRelief id={id} title={texts.endReliefOf(from, to)} onDone={onChanged} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
