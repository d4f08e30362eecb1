import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Radio } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import type { FieldSchema } from '../../form/schema';
import { StartForm } from './start-form';
import { startTexts as texts } from './texts';

/** Starting a case: who, what, what stands against it, and off it goes. */
export function StartPage() {
  const { procedure: id } = useParams({ from: '/start/$procedure' });
  const [arrives, setArrives] = useState(false);
  const found = useQuery({
    queryKey: ['procedure', id],
    queryFn: () => answerOf(client.GET('/procedures/{id}', { params: { path: { id } } })),
    staleTime: 300_000,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { title, source, input, arrivalInput } = found.data;
  return (
    <div className="stack">
      <div>
        <h1>{texts.title(title)}</h1>
        <p className="quiet">
          {texts.source}：{source}
        </p>
      </div>
      {arrivalInput && (
        <Radio.Group
          value={arrives}
          options={[
            { value: false, label: texts.here },
            { value: true, label: texts.arrives },
          ]}
          onChange={({ target }) => setArrives(target.value)}
        />
      )}
      <StartForm
        key={String(arrives)}
        procedure={id}
        schema={(arrives && arrivalInput ? arrivalInput : input) as FieldSchema}
      />
    </div>
  );
}
