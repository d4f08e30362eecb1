import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { auditTexts as texts } from './texts';

/** Kinds of objects that have a page of their own, by its path. */
const pages: Readonly<Record<string, string>> = {
  case: '/cases/$id',
  member: '/members/$id',
  organisation: '/organisations/$id',
};

/** What an entry is about, with the way to its page where it has one. */
export function AuditObject({ entry: { objectKind, objectTitle, objectId } }: { entry: Schemas['AuditEntry'] }) {
  const page = pages[objectKind];
  return (
    <span className="row">
      {objectTitle}
      {page && (
        <Link to={page as '/cases/$id'} params={{ id: objectId }} aria-label={texts.openOf(objectTitle)}>
          {texts.open}
        </Link>
      )}
    </span>
  );
}
