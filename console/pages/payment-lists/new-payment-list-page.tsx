import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Radio, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { answerOf, client } from '../../api/client';
import { organisationsQuery } from '../../app/list/filters';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { FileDrop } from '../../form/file-drop';
import { asFile } from '../../form/sent-file';
import { paymentListsTexts as texts } from './texts';

const MOST = 10 * 1_048_576;

/** A list of a bank or of WeChat is brought in as it was exported. */
export function NewPaymentListPage() {
  const id = useId();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data = [] } = useQuery(organisationsQuery);
  const branches = data.filter(({ kind }) => kind === 'branch');
  const [chosen, setChosen] = useState<string>();
  const [way, setWay] = useState<'bank' | 'wechat'>('bank');
  const [file, setFile] = useState<File>();
  // Who keeps one branch has nothing to choose.
  const branchId = chosen ?? (branches.length === 1 ? branches[0]?.id : undefined);
  const sending = useSend(
    (key) => {
      const params = { header: { 'Idempotency-Key': key }, query: { branchId: branchId ?? '', way } };
      return answerOf(client.POST('/payment-lists', { params, body: file as File, ...asFile }));
    },
    (made) => {
      queries.invalidateQueries({ queryKey: ['payment-lists'] });
      navigate({ to: '/payment-lists/$id', params: { id: made.id } });
    },
  );
  const busy = sending.phase === 'sending' || sending.phase === 'confirming';
  const send = (event: FormEvent) => {
    event.preventDefault();
    sending.send();
  };
  return (
    <form className="stack" onSubmit={send}>
      <div className="row between">
        <h1>{texts.newTitle}</h1>
        <Link to="/payment-lists">{texts.back}</Link>
      </div>
      <p className="prose quiet">{texts.newIntro}</p>
      <div className="field">
        <label htmlFor={`${id}branch`}>{texts.branch}</label>
        <Select
          id={`${id}branch`}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={texts.chooseBranch}
          options={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
          value={branchId}
          onChange={setChosen}
        />
      </div>
      <div className="field">
        <span className="label" id={`${id}way`}>
          {texts.way}
        </span>
        <Radio.Group
          aria-labelledby={`${id}way`}
          value={way}
          options={[
            { value: 'bank', label: texts.bank },
            { value: 'wechat', label: texts.wechat },
          ]}
          onChange={({ target }) => setWay(target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}file`}>{texts.file}</label>
        <FileDrop
          id={`${id}file`}
          hint={texts.fileHint}
          accept=".xlsx,.csv,.txt"
          most={MOST}
          file={file}
          onChange={(now) => {
            setFile(now);
            sending.clear();
          }}
        />
      </div>
      {busy && <p role="status">{texts.reading}</p>}
      <SendingState sending={sending} />
      <div className="row">
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={!file || !branchId || sending.phase === 'unknown'}
        >
          {texts.send}
        </Button>
      </div>
    </form>
  );
}
