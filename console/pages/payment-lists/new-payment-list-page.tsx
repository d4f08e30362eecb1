import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Radio, Select } from 'antd';
import { useId, useState } from 'react';
import { answerOf, client } from '../../api/client';
import { organisationsQuery } from '../../app/list/filters';
import { SendFileForm } from '../../form/send-file-form';
import { asFile } from '../../form/sent-file';
import { paymentListsTexts as texts } from './texts';

/** A list of a bank or of WeChat is brought in as it was exported. */
export function NewPaymentListPage() {
  const id = useId();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data = [] } = useQuery(organisationsQuery);
  const branches = data.filter(({ kind }) => kind === 'branch');
  const [chosen, setChosen] = useState<string>();
  const [way, setWay] = useState<'bank' | 'wechat'>('bank');
  // Who keeps one branch has nothing to choose.
  const branchId = chosen ?? (branches.length === 1 ? branches[0]?.id : undefined);
  return (
    <div className="stack">
      <div className="row between">
        <h1>{texts.newTitle}</h1>
        <Link to="/payment-lists">{texts.back}</Link>
      </div>
      <p className="prose quiet">{texts.newIntro}</p>
      <SendFileForm
        missing={branchId ? undefined : texts.chooseBranch}
        label={texts.file}
        hint={texts.fileHint}
        accept=".xlsx,.csv,.txt"
        call={(key, file) => {
          const params = { header: { 'Idempotency-Key': key }, query: { branchId: branchId ?? '', way } };
          return answerOf(client.POST('/payment-lists', { params, body: file as File, ...asFile }));
        }}
        onDone={(made) => {
          queries.invalidateQueries({ queryKey: ['payment-lists'] });
          navigate({ to: '/payment-lists/$id', params: { id: made.id } });
        }}
        submit={texts.send}
        reading={texts.reading}
      >
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
      </SendFileForm>
    </div>
  );
}
