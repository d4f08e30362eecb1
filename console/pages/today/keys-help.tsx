import { Modal } from 'antd';
import { Facts } from '../../app/facts';
import { todayTexts as texts } from './texts';

/** Which keys the page knows. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal open title={texts.keys} footer={null} onCancel={onClose} closeIcon={<span>{texts.close}</span>}>
      <Facts rows={texts.keyRows.map(([key, what]): [string, string] => [key, what])} />
    </Modal>
  );
}
