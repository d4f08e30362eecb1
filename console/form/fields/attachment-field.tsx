import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { Attach } from '../../app/files/attach';
import { attachmentsQuery } from '../../app/files/attachments-query';
import { formTexts as texts } from '../texts';
import type { FieldProps } from './field-props';

/** One of the files of the case, or one that is attached here and now. */
export function AttachmentField({ id, caseId = '', value, wrong, onChange }: FieldProps) {
  const files = useQuery(attachmentsQuery(caseId));
  const there = (files.data?.items ?? []).filter(({ removedAt }) => removedAt === null);
  const adding = files.data?.adding;
  return (
    <div className="stack">
      {there.length > 0 && (
        <Select
          id={id}
          allowClear
          status={wrong ? 'error' : undefined}
          placeholder={texts.chooseAttachment}
          options={there.map((file) => ({ value: file.id, label: `${file.kind.title}：${file.name ?? ''}` }))}
          value={value}
          onChange={(chosen) => onChange(chosen)}
        />
      )}
      {adding && (
        <Attach
          id={there.length ? undefined : id}
          caseId={caseId}
          adding={adding}
          one
          onAttached={(file) => onChange(file.id)}
        />
      )}
      {files.data && there.length === 0 && !adding && <p className="quiet">{texts.noFiles}</p>}
    </div>
  );
}
