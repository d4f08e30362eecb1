import { type ServiceKind, serviceKinds } from '../../domain/registrants/services';
import type { KindDone, ThanksFacts } from '../../domain/registrants/unit-letters';

/** Hours as people say them: 90 minutes are 1.5 小时. */
export const hoursText = (minutes: number): string => `${Math.round(minutes / 6) / 10}小时`;

/** 环境维护3次（2天、5.5小时）、…, in the order of the eight kinds. */
export const kindsText = (kinds: ThanksFacts['kinds']): string =>
  (Object.keys(serviceKinds) as ServiceKind[])
    .flatMap((kind) => {
      const done: KindDone | undefined = kinds[kind];
      return done ? [`${serviceKinds[kind]}${done.times}次（${done.days}天、${hoursText(done.minutes)}）`] : [];
    })
    .join('、');

/** What a 感谢信 says. */
export interface ThanksWords {
  name: string;
  year: string;
  community: string;
  services: number;
  minutes: number;
  facts: ThanksFacts;
  honours: string | null;
  merits: string | null;
  /** To himself, where his unit has no party organisation. */
  toHimself: boolean;
}

/** The sentences of a 感谢信: services by kind with days and hours, honours, merits, and the wish for further support. */
export function thanksText(words: ThanksWords): string[] {
  const { name, year, community, services, minutes, facts, honours, merits, toHimself } = words;
  const who = toHimself ? '您' : `贵单位${name}同志`;
  const he = toHimself ? '您' : `${name}同志`;
  return [
    `${year}年，${who}积极参加${community}在职党员到社区报到服务，经认证的服务共${services}次，服务${facts.days}天，累计${hoursText(minutes)}，其中：${kindsText(facts.kinds)}。`,
    ...(honours ? [`当年所获荣誉：${honours.replace(/[。；]?$/, '。')}`] : []),
    merits ? merits.replace(/[。；]?$/, '。') : `${he}热心服务居民、认真负责，为社区建设和治理作出了贡献。`,
    toHimself
      ? '在此向您表示衷心感谢，也请您一如既往参加和支持社区服务。'
      : `在此向贵单位和${he}表示衷心感谢！请贵单位继续支持社区党建工作，继续支持${he}参加社区服务。`,
  ];
}
