import type { Schemas } from '../../api/client';
import { dayText, instantDay } from '../../app/dates';
import { Changes, type RuleBody } from './changes';
import { History } from './history';
import { rulesTexts as texts } from './texts';

export type ShownParameter = Schemas['Rules']['parameters'][number];
export type SetBefore = Schemas['RulesInForce']['history'][number];

interface Props {
  parameter: ShownParameter;
  /** What was ever set here and above, newest first. */
  history: readonly SetBefore[];
  organisationId: string;
  /** Whether who looks may set it there. */
  settable: boolean;
  call: (key: string, body: RuleBody) => Promise<unknown>;
  onDone: () => void;
}

/** Whether something is set there that is not taken back, though it may be yet to come. */
const isSetThere = (history: readonly SetBefore[], organisationId: string) =>
  (history.find(({ organisation }) => organisation.id === organisationId)?.text ?? null) !== null;

/** One parameter: what holds, by which document, who set it otherwise; to set it, or to take that back. */
export function Parameter({ parameter, history, organisationId, settable, call, onDone }: Props) {
  const { title, text, source, marking, override } = parameter;
  return (
    <li>
      <div className="row between">
        <strong>{title}</strong>
        <strong>{text}</strong>
      </div>
      <small className="small quiet">
        {texts.source}：{source}（{marking.title}）
      </small>
      {override && (
        <div className="said">
          <div>{texts.own(override.organisation.name, dayText(override.effectiveFrom))}</div>
          <small className="small quiet">
            {texts.instead(override.instead.text)}。{texts.setBy(override.setBy.name, instantDay(override.setAt))}。
            {texts.reason(override.reason)}
          </small>
        </div>
      )}
      <History history={history} />
      {settable && (
        <Changes parameter={parameter} isSet={isSetThere(history, organisationId)} call={call} onDone={onDone} />
      )}
    </li>
  );
}
