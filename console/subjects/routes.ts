import { duesRoutes } from './dues/routes';
import { dutiesRoutes } from './duties/routes';
import { lifeRoutes } from './life/routes';
import { membersRoutes } from './members/routes';
import { mineRoutes } from './mine/routes';
import { papersRoutes } from './papers/routes';
import { recordsRoutes } from './records/routes';
import { registrationRoutes } from './registration/routes';
import { settingsRoutes } from './settings/routes';
import { votesRoutes } from './votes/routes';
import { workRoutes } from './work/routes';

/** Every page: one file a subject, in which a new procedure's pages of its own are named. */
export const routes = [
  ...workRoutes,
  ...mineRoutes,
  ...papersRoutes,
  ...membersRoutes,
  ...lifeRoutes,
  ...votesRoutes,
  ...duesRoutes,
  ...registrationRoutes,
  ...dutiesRoutes,
  ...settingsRoutes,
  ...recordsRoutes,
];
