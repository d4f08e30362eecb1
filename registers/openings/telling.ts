import type { LocalDate } from '../../domain/time/dates';
import type { LockedOpening } from './opening-of';

/** What somebody is to be told: the one who asked for it queues it. */
export interface OpeningTelling {
  personId: string;
  audience: 'member' | 'office';
  text: string;
}

/** The case id of notices about an opening: they are about no case. */
export const OPENING_NOTICE = 'opening:';

const day = (date: LocalDate) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

type Of = Pick<LockedOpening, 'kind' | 'title'>;

export const nextText = ({ kind, title }: Of) =>
  kind === 'post'
    ? `“${title}”有了空余名额，已按先后顺序轮到您，请等待党组织研究`
    : `“${title}”有了空余名额，已按先后顺序轮到您，现已认领成功`;

export const waitingText = ({ title }: Of, position: number) =>
  `“${title}”名额已满，您排在候补第${position}位，有空余时将依次通知您`;

export const chosenText = ({ title }: Of) => `您对“${title}”的认领已收到，党组织研究后答复您`;

export const publicText = ({ title }: Of, until: LocalDate) =>
  `党组织同意您担任“${title}”，公示至${day(until)}；公示结束后请签订承诺书`;

export const refusedText = ({ title }: Of) => `“${title}”这次没有安排给您，原因请在“我的服务”中查看`;

export const objectedText = ({ title }: Of) => `“${title}”公示期间有不同意见，党组织将重新研究后告诉您`;

export const assignedText = ({ title }: Of, from: LocalDate) => `自${day(from)}起，由您担任“${title}”，感谢您的付出`;

export const heldText = ({ title }: Of) => `您已认领“${title}”`;

export const releasedText = ({ title }: Of) => `您不再担任“${title}”，感谢您的付出`;

export const closedText = ({ title }: Of) => `“${title}”已撤销或结束，感谢您的参与`;

export const overWithYouText = ({ title }: Of, placed: boolean) =>
  placed ? `您已不在本社区报到，“${title}”不再由您承担，感谢您的付出` : `您已不在本社区报到，“${title}”的候补已取消`;

export const leftText = ({ title }: Of) => `有同志已不在本社区报到，不再承担“${title}”`;

export const givenUpText = ({ title }: Of) => `有同志放弃了“${title}”`;
