import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { Loading } from '../../app/states/loading';
import { Refusal } from '../../app/states/refusal';
import { NationalPanel } from './national-panel';
import { nationalTexts as texts } from './national-texts';

/** 全国系统登记 of the case that is mine to do. It holds personal data in clear, so that it is read only when asked for. */
export function National({ about }: { about: Schemas['Case'] }) {
  const [open, setOpen] = useState(false);
  const { id, sideTasks } = about;
  const found = useQuery({
    queryKey: ['case', id, 'national'],
    queryFn: () => answerOf(client.GET('/cases/{caseId}/national', { params: { path: { caseId: id } } })),
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  if (!sideTasks.some(({ mine, typedElsewhere }) => mine && typedElsewhere)) return null;
  return (
    <section className="sheet stack" aria-labelledby="national">
      <h2 id="national">{texts.title}</h2>
      <p className="quiet">{texts.intro}</p>
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? texts.hide : texts.open}
        </Button>
      </div>
      {open && found.isError && <Refusal error={found.error} />}
      {open && found.isPending && <Loading />}
      {open && found.data?.panels.length === 0 && <p>{texts.none}</p>}
      {open && found.data?.panels.map((panel) => <NationalPanel key={panel.sideTaskId} caseId={id} panel={panel} />)}
    </section>
  );
}
