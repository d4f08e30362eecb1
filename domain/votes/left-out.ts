/** Why a member is not counted among those who are due at a vote. */
interface LeftOutKind {
  title: string;
  /** Consent of the level above and a resolution of the 党员大会 are asked for; else he has no vote by rule. */
  consent: boolean;
}

/**
 * 不计算在应到会人数内: the five classes in the reply of the 中组部, each with consent above and a resolution (regulations
 * [S29]); and two whose right to vote is suspended (选举工作条例第五条), of which the register of members knows nothing.
 */
export const leftOutKinds = {
  'cannot-express': { title: '因病不能表达本人意志', consent: true },
  abroad: { title: '自费出国（境）半年以上', consent: true },
  sentence: { title: '正在服刑', consent: true },
  bedridden: { title: '年老体弱卧床不起或长期生病生活不能自理', consent: true },
  'should-have-moved': { title: '应转出组织关系半年以上未转', consent: true },
  'on-probation': { title: '受留党察看处分', consent: false },
  detained: { title: '被依法留置或逮捕', consent: false },
} as const satisfies Record<string, LeftOutKind>;

export type LeftOutCode = keyof typeof leftOutKinds;

export const leftOutCodes = Object.keys(leftOutKinds) as [LeftOutCode, ...LeftOutCode[]];

export const leftOutKindOf = (code: string): LeftOutKind => leftOutKinds[code as LeftOutCode];
