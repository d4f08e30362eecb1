import { attachments } from './cases/attachments';
import { ballots } from './cases/ballots';
import { cases } from './cases/cases';
import { procedureLists } from './cases/procedure-lists';
import { procedures } from './cases/procedures';
import { sideTasks } from './cases/side-tasks';
import { tasks } from './cases/tasks';
import { timeline } from './cases/timeline';
import type { Api } from './http/api';
import { batches } from './intake/batches';
import { imports } from './intake/imports';
import { auditLog } from './oversight/audit-log';
import { national } from './oversight/national';
import { nationalDifferences } from './oversight/national-differences';
import { rehearsals } from './oversight/rehearsals';
import { starts } from './oversight/starts';
import { statistics } from './oversight/statistics';
import { sweeps } from './oversight/sweeps';
import { caseFile } from './papers/case-file';
import { documents } from './papers/documents';
import { documentsVerify } from './papers/documents-verify';
import { templates } from './papers/templates';
import { contact } from './registers/contact';
import { directory } from './registers/directory';
import { members } from './registers/members';
import { membersSearch } from './registers/members-search';
import { membersUnmask } from './registers/members-unmask';
import { membersUnmasked } from './registers/members-unmasked';
import { organisations } from './registers/organisations';
import { outsideOrganisations } from './registers/outside-organisations';
import { people } from './registers/people';
import { peopleRoles } from './registers/people-roles';
import { peopleSignIn } from './registers/people-sign-in';
import { calendar } from './rules/calendar';
import { rules } from './rules/rules';
import { settings } from './rules/settings';
import { me } from './sign-in/me';
import { oidc } from './sign-in/oidc';
import { oidcIdentities } from './sign-in/oidc-identities';
import { session } from './sign-in/session';
import { deliveries } from './telling/deliveries';
import { notices } from './telling/notices';
import { relayLines } from './telling/relay-lines';
import { smsReports } from './telling/sms-reports';

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
  ballots,
  batches,
  sideTasks,
  national,
  nationalDifferences,
  procedureLists,
  statistics,
  starts,
  sweeps,
  timeline,
  documents,
  documentsVerify,
  templates,
  caseFile,
  tasks,
];
