import { Alert } from 'antd';

/** What has come of what was just done, where it stays to be read. */
export function Done({ told }: { told: string | undefined }) {
  return told ? <Alert type="success" showIcon role="status" title={told} /> : null;
}
