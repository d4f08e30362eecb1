// What a registrant reads who has not come yet: friendly, with what fits, and an easy way to say that it does not suit now.

const START = '您好！感谢您到社区报到。近期有适合您时间和特长的服务：';

const numbers = ['①', '②', '③'];

/** The message with what was open to him, the titles as the openings have them. */
export const friendlyMessage = (titles: readonly string[]): string =>
  `${START}${titles.map((title, index) => `${numbers[index]}${title}`).join('；')}。欢迎您方便时认领；暂时不便的，请告诉社区，可以办理暂缓`;

/** A line that is such a message: what has not gone out yet is replaced. */
export const isFriendlyMessage = `${START}%`;

/** In its place, or after it: what was said before holds no longer. */
export const wordOfThanks = '感谢您参加社区服务！此前请您认领服务的提醒不再有效，不必理会';
