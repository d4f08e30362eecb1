import { fullDate } from '../../../domain/case/text';
import { spacedCode } from '../../../domain/registrants/form-code';
import { type ServiceKind, serviceKinds } from '../../../domain/registrants/services';
import type { LocalDate } from '../../../domain/time/dates';
import type { CardSheet, FormSheets } from '../../../papers/work';

/** What of a registrant stands on his papers. */
export interface PrintedRegistrant {
  id: string;
  name: string;
  unit: string | null;
  community: string;
  grid: string | null;
  walker: string | null;
  certificate: string | null;
  reportedOn: LocalDate | null;
}

/** A certified service, as his card has it. */
export interface PrintedService {
  day: LocalDate;
  kind: ServiceKind;
  minutes: number;
}

const blank = '　　年　　月　　日';

/** 在职党员报到单 with its code, and the receipt below it, to be signed by the community. */
export function reportForms(
  people: readonly PrintedRegistrant[],
  codes: ReadonlyMap<string, string>,
  { address, on }: { address: string; on: LocalDate },
): FormSheets {
  return {
    title: '在职党员到社区报到单',
    forms: people.map(({ id, name, unit, community }) => ({
      number: `开具日期：${fullDate(on)}`,
      rows: [
        ['姓　　名', name],
        ['工作单位', unit ?? ''],
        ['报到社区', community],
        ['手机号码', ''],
        ['现居住地址', ''],
        ['特　　长', ''],
        ['服务意愿', ''],
        ['空闲时间', ''],
        ['报 到 码', spacedCode(codes.get(id) as string)],
      ],
      below: [
        `请持本单到社区报到；也可用手机打开 ${address} ，输入报到码报到。`,
        '报到码只能使用一次，请勿转给他人。非本社区居住的，请告知社区，由单位另行安排。',
      ],
      slip: [
        `${name}同志（单位：${unit ?? '　　　　　　'}）：`,
        `　　已于${blank}到本社区报到。`,
        `　　${community}（盖章）　　经办人：　　　　　　${blank}`,
      ],
    })),
    strip: '报到回执',
    foot: '本单由社区留存；回执由本人交单位党组织',
  };
}

/** 报到证, of whoever the community has signed for. */
export function certificateForms(people: readonly PrintedRegistrant[]): FormSheets {
  return {
    title: '在职党员社区报到证',
    forms: people.map(({ name, unit, community, grid, certificate, reportedOn }) => ({
      number: `证号：${certificate}`,
      rows: [
        ['姓　　名', name],
        ['工作单位', unit ?? ''],
        ['报到社区', community],
        ['所在网格', grid ?? ''],
        ['报到日期', reportedOn ? fullDate(reportedOn) : ''],
      ],
      below: ['该同志已到本社区报到，按照个人意愿、特长和空闲时间参加社区服务。', `${community}（盖章）`],
      slip: [],
    })),
    strip: '',
    foot: '凭本证参加社区组织的服务和活动',
  };
}

/** 联络卡, eight on a sheet: whom he calls. */
export const contactCards = (people: readonly PrintedRegistrant[]): CardSheet => ({
  title: '双报到联络卡',
  cards: people.map(({ name, unit, community, grid, walker, certificate }) => [
    ['姓名', name],
    ['单位', unit ?? ''],
    ['社区', community],
    ['网格', [grid, walker && `网格员 ${walker}`].filter(Boolean).join('，')],
    ['证号', certificate ?? ''],
  ]),
  foot: '有空闲时间，请联系社区',
});

/** Lines of a card: what was certified this year, then lines to write on. */
const LINES = 16;

/** 服务登记卡 of a year, with what was certified of it. */
export function serviceCards(
  people: readonly PrintedRegistrant[],
  services: ReadonlyMap<string, readonly PrintedService[]>,
  year: string,
): FormSheets {
  return {
    title: `${year}年服务登记卡`,
    forms: people.map(({ id, name, unit, community, certificate }) => {
      const done = (services.get(id) ?? []).slice(-LINES);
      const lines = done.map(({ day, kind, minutes }): [string, string] => [
        fullDate(day),
        `${serviceKinds[kind]}　${minutes} 分钟　已认证`,
      ]);
      return {
        number: `证号：${certificate}`,
        rows: [
          ['姓　　名', `${name}　　${unit ?? ''}`],
          ['报到社区', community],
          ...lines,
          ...Array.from({ length: LINES - lines.length }, (): [string, string] => [blank, '']),
        ],
        below: ['每次服务后由岗位负责人、服务对象或社区签字。'],
        slip: [],
      };
    }),
    strip: '',
    foot: `${year}年度`,
  };
}
