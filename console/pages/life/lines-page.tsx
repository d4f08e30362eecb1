import { Link } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { ListPage } from '../../app/list/list-page';
import { givenFilters, kindFilter, placeAndDays, whose } from './life-filters';
import { lifeTexts as texts } from './texts';

const filters = [...placeAndDays, kindFilter, ...whose, ...givenFilters('figure', 'own', 'memberId')];

/** What a line says of somebody, in words. */
export function lineText({
  mark,
  apart,
  madeUpOn,
}: Pick<Schemas['CountedLine'], 'mark' | 'apart' | 'madeUpOn'>): string {
  const words = [mark?.title, apart && texts.apart(apart.title), madeUpOn && texts.madeUp(dayText(madeUpOn))];
  return words.filter(Boolean).join('，') || texts.notSaid;
}

/** The lines behind a figure of attendance. */
export function LinesPage() {
  return (
    <ListPage
      title={texts.lines}
      queryKey={['life', 'lines']}
      filters={filters}
      read={(query) => answerOf(client.GET('/life/attendance/lines', { params: { query: query as never } }))}
      exportPath="/life/attendance/lines/export"
      heads={[texts.member, texts.branch, texts.on, texts.sitting, texts.mark]}
      nothing={texts.noLines}
      keyOf={({ member, sitting }) => `${sitting.id}${member.id}`}
      given={({ member }) => ({ memberId: member.name })}
      row={(item) => [
        <Link key="who" className="line-name" to="/members/$id" params={{ id: item.member.id }}>
          {item.member.name}
        </Link>,
        item.branch.name,
        dayText(item.sitting.on),
        <Link key="sitting" to="/sittings/$id" params={{ id: item.sitting.id }}>
          {item.sitting.title}
        </Link>,
        lineText(item),
      ]}
    >
      <Link to="/life/attendance">{texts.toFigures}</Link>
    </ListPage>
  );
}
