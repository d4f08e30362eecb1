import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { answerOf, client } from '../../api/client';
import { formTexts as texts } from '../texts';
import type { FieldProps } from './field-props';

/** One of the files of the case. */
export function AttachmentField({ id, caseId = '', value, wrong, onChange }: FieldProps) {
  const files = useQuery({
    queryKey: ['case', caseId, 'attachments'],
    queryFn: () => answerOf(client.GET('/cases/{caseId}/attachments', { params: { path: { caseId } } })),
  });
  const items = files.data?.items ?? [];
  if (files.data && items.length === 0) return <p className="quiet">{texts.noFiles}</p>;
  return (
    <Select
      id={id}
      loading={files.isPending}
      status={wrong ? 'error' : undefined}
      options={items.map((file) => ({ value: file.id, label: file.name }))}
      value={value}
      onChange={onChange}
    />
  );
}
