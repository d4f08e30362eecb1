/** In which ways a step may have been given. */
const ways: Readonly<Record<string, string>> = {
  delivered: '通知已送达',
  read: '本人已读',
  relayed: '人工转告',
  'in-person': '当面',
  phone: '电话',
  visit: '上门',
  family: '家属转告',
  letter: '信函',
};

/** How a step was given, in words. */
export const givenWay = (how: string): string => ways[how] ?? '已办理';
