import { Modal } from 'antd';
import { apiBase, type Schemas } from '../../api/client';
import { papersTexts as texts } from './papers-texts';
import '../../app/files/files.css';

/** A paper as the PDF that it is, above the page, with a mark across it. */
export function PaperPreview({ paper: { id, kind }, onClose }: { paper: Schemas['Document']; onClose: () => void }) {
  const address = `${apiBase}/documents/${id}?preview=true`;
  return (
    <Modal open title={texts.previewOf(kind.title)} width={960} footer={null} onCancel={onClose}>
      <div className="stack">
        <iframe className="shown-page" src={address} title={texts.previewOf(kind.title)} />
        <p className="quiet">
          {texts.phone}
          <a href={address} target="_blank" rel="noreferrer">
            {texts.newPage}
          </a>
        </p>
      </div>
    </Modal>
  );
}
