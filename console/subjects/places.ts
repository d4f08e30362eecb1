import type { FurtherPage } from '../pages/places/further-page';
import { duesLists } from './dues/places';
import { dutiesLists } from './duties/places';
import { lifeLists } from './life/places';
import { membersLists, membersSettings } from './members/places';
import { mineSettings } from './mine/places';
import { papersLists } from './papers/places';
import { recordsLists } from './records/places';
import { registrationLists } from './registration/places';
import { settingsPlaces } from './settings/places';
import { votesLists } from './votes/places';
import { workLists } from './work/places';

/** 名单与统计: one line a page. */
export const listPages: readonly FurtherPage[] = [
  ...workLists,
  ...membersLists,
  ...lifeLists,
  ...duesLists,
  ...dutiesLists,
  ...registrationLists,
  ...votesLists,
  ...papersLists,
  ...recordsLists,
];

/** 设置: one line a page. */
export const settingPages: readonly FurtherPage[] = [...mineSettings, ...membersSettings, ...settingsPlaces];
