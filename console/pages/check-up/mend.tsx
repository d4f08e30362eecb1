import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { checkUpTexts as texts } from './texts';

/** The way to where it is mended. */
export function Mend({ mend: { at, id, procedure }, name }: { mend: Schemas['FoundSymptom']['mend']; name: string }) {
  const label = (what: string) => ({ children: what, 'aria-label': `${what}：${name}` });
  switch (at) {
    case 'case':
      return <Link to="/cases/$id" params={{ id }} {...label(texts.toCase)} />;
    case 'organisation':
      return <Link to="/organisations/$id" params={{ id }} {...label(texts.toOrganisation)} />;
    case 'member':
      return <Link to="/members/$id" params={{ id }} {...label(texts.toMember)} />;
    case 'start':
      return (
        <Link
          to="/start/$procedure"
          params={{ procedure: procedure?.id ?? '' }}
          search={{ memberId: id } as never}
          {...label(texts.start(procedure?.title ?? ''))}
        />
      );
  }
}
