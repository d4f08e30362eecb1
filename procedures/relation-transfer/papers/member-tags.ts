import { kindWord } from '../../../papers/words';

/** Tags that each paper of a transfer has: who goes, and where. */
export const memberTags = {
  姓名: '党员姓名',
  党员类别: '正式或预备',
  去向: '接收支部（未定时为接收党委）',
} as const;

export const memberValues = ({
  name,
  kind,
  to,
}: {
  name: string;
  kind: string;
  to: string;
}): Record<string, string> => ({
  姓名: name,
  党员类别: kindWord(kind),
  去向: to,
});
