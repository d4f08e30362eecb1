import { Link } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { todayHere } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { lifeTexts as texts } from './texts';

const thisYear = Number(todayHere().slice(0, 4));

const filters: readonly ListFilter[] = [
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  {
    kind: 'choice',
    key: 'year',
    title: texts.year,
    none: texts.thisYear,
    choices: [thisYear, thisYear - 1, thisYear - 2].map((year) => [String(year), String(year)]),
  },
];

/** What somebody lacks, in words. */
export function shortText({ counted, short, hourMinutes }: Schemas['StudyOfMember']): string {
  if (!counted) return texts.notCounted;
  return short === 0 ? texts.enough : texts.lacking(short, hourMinutes);
}

/** 学时 of each member in a year. */
export function StudyPage() {
  return (
    <ListPage
      title={texts.study}
      intro={texts.studyMore}
      queryKey={['life', 'study']}
      filters={filters}
      read={(query) => answerOf(client.GET('/life/study', { params: { query: query as never } }))}
      exportPath="/life/study/export"
      heads={[texts.member, texts.branch, texts.sittingHours, texts.ownHours, texts.sum, texts.required, texts.short]}
      nothing={texts.noStudy}
      keyOf={({ member }) => member.id}
      row={(item) => [
        <Link
          key="who"
          className="line-name"
          to="/members/$id"
          params={{ id: item.member.id }}
          search={{ tab: 'life' } as never}
        >
          {item.member.name}
        </Link>,
        item.branch.name,
        texts.hours(item.sittingMinutes, item.hourMinutes),
        texts.hours(item.ownMinutes, item.hourMinutes),
        texts.hours(item.sittingMinutes + item.ownMinutes, item.hourMinutes),
        item.required,
        shortText(item),
      ]}
    />
  );
}
