import type { Api } from './api';
import { auditLog } from './audit-log';
import { calendar } from './calendar';
import { cases } from './cases';
import { directory } from './directory';
import { imports } from './imports';
import { me } from './me';
import { members } from './members';
import { membersSearch } from './members-search';
import { membersUnmask } from './members-unmask';
import { notices } from './notices';
import { organisations } from './organisations';
import { people } from './people';
import { peopleRoles } from './people-roles';
import { peopleSignIn } from './people-sign-in';
import { procedures } from './procedures';
import { session } from './session';
import { tasks } from './tasks';
import { timeline } from './timeline';

/** Every resource of the API. To add one: write a file with a function that takes the `Api`, and name it here. */
export const resources: readonly ((api: Api) => void)[] = [
  session,
  me,
  organisations,
  directory,
  people,
  peopleRoles,
  peopleSignIn,
  members,
  membersSearch,
  membersUnmask,
  notices,
  imports,
  auditLog,
  calendar,
  procedures,
  cases,
  timeline,
  tasks,
];
