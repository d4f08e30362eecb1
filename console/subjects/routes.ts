import { duesPages } from './dues/routes';
import { dutiesPages } from './duties/routes';
import { lifePages } from './life/routes';
import { membersPages } from './members/routes';
import { minePages } from './mine/routes';
import { papersPages } from './papers/routes';
import { recordsPages } from './records/routes';
import { registrationPages } from './registration/routes';
import { settingsPages } from './settings/routes';
import { votesPages } from './votes/routes';
import { workPages } from './work/routes';

/** Every page: one file a subject, in which a new procedure's pages of its own are named. */
export const routes = [
  ...workPages,
  ...minePages,
  ...papersPages,
  ...membersPages,
  ...lifePages,
  ...votesPages,
  ...duesPages,
  ...registrationPages,
  ...dutiesPages,
  ...settingsPages,
  ...recordsPages,
];
