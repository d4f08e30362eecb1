import { useQuery } from '@tanstack/react-query';
import { Attach } from '../../app/files/attach';
import { attachmentsQuery } from '../../app/files/attachments-query';
import { Opened } from '../../app/opened';
import { Refusal } from '../../app/states/refusal';
import { AttachmentLine } from './attachment-line';
import { attachmentsTexts as texts } from './attachments-texts';

/** The files of the case: attaching, looking at them, taking back. */
export function Attachments({ caseId }: { caseId: string }) {
  const { data, error } = useQuery(attachmentsQuery(caseId));
  if (error) return <Refusal error={error} />;
  if (!data || (data.items.length === 0 && !data.adding)) return null;
  const { items, removable, adding } = data;
  return (
    <section className="sheet stack" aria-labelledby="attachments">
      <h2 id="attachments">{texts.title}</h2>
      {items.length === 0 ? (
        <p className="quiet">{texts.none}</p>
      ) : (
        <ul className="lines">
          {items.map((file) => (
            <AttachmentLine key={file.id} file={file} removable={removable.includes(file.id)} />
          ))}
        </ul>
      )}
      {adding && (
        <div className="row">
          <Opened title={texts.add}>{() => <Attach caseId={caseId} adding={adding} />}</Opened>
        </div>
      )}
    </section>
  );
}
