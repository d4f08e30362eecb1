import { Modal } from 'antd';
import { apiBase, type Schemas } from '../../api/client';
import { filesTexts as texts } from './files-texts';
import './files.css';

/** A file of a case as it is, above the page. */
export function FilePreview({ file, onClose }: { file: Schemas['Attachment']; onClose: () => void }) {
  const name = file.name ?? file.kind.title;
  const address = `${apiBase}/attachments/${file.id}?inline=true`;
  return (
    <Modal open title={texts.previewOf(name)} width={960} footer={null} onCancel={onClose}>
      <div className="stack">
        {file.mediaType.startsWith('image/') ? (
          <img className="shown-file" src={address} alt={name} />
        ) : (
          <iframe className="shown-page" src={address} title={name} />
        )}
        <p className="quiet">
          {texts.recorded}{' '}
          <a href={address} target="_blank" rel="noreferrer">
            {texts.newPage}
          </a>
        </p>
      </div>
    </Modal>
  );
}
