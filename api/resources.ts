import type { Api } from './api';
import { attachments } from './attachments';
import { auditLog } from './audit-log';
import { batches } from './batches';
import { calendar } from './calendar';
import { caseFile } from './case-file';
import { cases } from './cases';
import { contact } from './contact';
import { deliveries } from './deliveries';
import { directory } from './directory';
import { documents } from './documents';
import { documentsVerify } from './documents-verify';
import { householdApart } from './household-apart';
import { imports } from './imports';
import { me } from './me';
import { members } from './members';
import { membersSearch } from './members-search';
import { membersUnmask } from './members-unmask';
import { membersUnmasked } from './members-unmasked';
import { national } from './national';
import { nationalDifferences } from './national-differences';
import { notices } from './notices';
import { oidc } from './oidc';
import { oidcIdentities } from './oidc-identities';
import { organisations } from './organisations';
import { outsideOrganisations } from './outside-organisations';
import { people } from './people';
import { peopleRoles } from './people-roles';
import { peopleSignIn } from './people-sign-in';
import { pocketMembers } from './pocket-members';
import { procedures } from './procedures';
import { rehearsals } from './rehearsals';
import { relayLines } from './relay-lines';
import { rules } from './rules';
import { session } from './session';
import { settings } from './settings';
import { sideTasks } from './side-tasks';
import { smsReports } from './sms-reports';
import { statistics } from './statistics';
import { tasks } from './tasks';
import { templates } from './templates';
import { timeline } from './timeline';

/** Every resource of the API. To add one: write a file with a function that takes the `Api`, and name it here. */
export const resources: readonly ((api: Api) => void)[] = [
  session,
  oidc,
  me,
  organisations,
  outsideOrganisations,
  directory,
  people,
  peopleRoles,
  peopleSignIn,
  oidcIdentities,
  members,
  membersSearch,
  membersUnmask,
  membersUnmasked,
  notices,
  contact,
  deliveries,
  smsReports,
  relayLines,
  settings,
  imports,
  rehearsals,
  auditLog,
  calendar,
  procedures,
  rules,
  cases,
  attachments,
  batches,
  sideTasks,
  national,
  nationalDifferences,
  pocketMembers,
  householdApart,
  statistics,
  timeline,
  documents,
  documentsVerify,
  templates,
  caseFile,
  tasks,
];
