import { attachmentsRoutes } from './cases/attachments';
import { ballotsRoutes } from './cases/ballots';
import { candidatesRoutes } from './cases/candidates';
import { casesRoutes } from './cases/cases';
import { homeRoutes } from './cases/home';
import { organisationFiguresRoutes } from './cases/organisation-figures';
import { procedureListsRoutes } from './cases/procedure-lists';
import { proceduresRoutes } from './cases/procedures';
import { sideTasksRoutes } from './cases/side-tasks';
import { startDraftsRoutes } from './cases/start-drafts';
import { taskPreviewRoutes } from './cases/task-preview';
import { tasksRoutes } from './cases/tasks';
import { timelineRoutes } from './cases/timeline';
import { booksRoutes } from './dues/books';
import { duesFiguresRoutes } from './dues/dues-figures';
import { duesPapersRoutes } from './dues/dues-papers';
import { duesPublicationsRoutes } from './dues/dues-publications';
import { largeGiftsRoutes } from './dues/large-gifts';
import { paymentLinesRoutes } from './dues/payment-lines';
import { paymentListsRoutes } from './dues/payment-lists';
import { assignmentsRoutes } from './duties/assignments';
import { dryRunsRoutes } from './duties/dry-runs';
import { firstMonthRoutes } from './duties/first-month';
import { memberDutiesRoutes } from './duties/member-duties';
import { threeNotsRoutes } from './duties/three-nots';
import type { Api } from './http/api';
import { batchesRoutes } from './intake/batches';
import { importColumnsRoutes } from './intake/import-columns';
import { importErrorsRoutes } from './intake/import-errors';
import { importsRoutes } from './intake/imports';
import { attendanceRoutes } from './life/attendance';
import { attendanceListRoutes } from './life/attendance-list';
import { attendanceMarksRoutes } from './life/attendance-marks';
import { branchBookRoutes } from './life/branch-book';
import { branchMonthRoutes } from './life/branch-month';
import { branchYearRoutes } from './life/branch-year';
import { attendanceCorrectionsRoutes } from './life/corrections';
import { exemptionsRoutes } from './life/exemptions';
import { sittingLeaveRoutes } from './life/leave';
import { planMakeUpsRoutes } from './life/made-up';
import { memberLifeRoutes } from './life/member-life';
import { mySittingsRoutes } from './life/my-sittings';
import { planFiguresRoutes } from './life/plan';
import { sittingSignInRoutes } from './life/sign-in';
import { sittingsRoutes } from './life/sittings';
import { studyRoutes } from './life/study';
import { commitmentsRoutes } from './openings/commitments';
import { openingsRoutes } from './openings/openings';
import { postPapersRoutes } from './openings/post-papers';
import { auditChecksRoutes } from './oversight/audit-checks';
import { auditLogRoutes } from './oversight/audit-log';
import { checkUpRoutes } from './oversight/check-up';
import { eventsRoutes } from './oversight/events';
import { nationalRoutes } from './oversight/national';
import { nationalDifferencesRoutes } from './oversight/national-differences';
import { rehearsalsRoutes } from './oversight/rehearsals';
import { startsRoutes } from './oversight/starts';
import { statisticsRoutes } from './oversight/statistics';
import { sweepsRoutes } from './oversight/sweeps';
import { caseFileRoutes } from './papers/case-file';
import { documentsRoutes } from './papers/documents';
import { documentsVerifyRoutes } from './papers/documents-verify';
import { templatesRoutes } from './papers/templates';
import { approvalsRoutes } from './registers/approvals';
import { contactRoutes } from './registers/contact';
import { directoryRoutes } from './registers/directory';
import { duesBasesRoutes } from './registers/dues-bases';
import { duesPaymentsRoutes } from './registers/dues-payments';
import { duesReadRoutes } from './registers/dues-read';
import { duesReliefsRoutes } from './registers/dues-reliefs';
import { handoversRoutes } from './registers/handovers';
import { memberRelationsRoutes } from './registers/member-relations';
import { membersRoutes } from './registers/members';
import { membersSearchRoutes } from './registers/members-search';
import { membersUnmaskRoutes } from './registers/members-unmask';
import { membersUnmaskedRoutes } from './registers/members-unmasked';
import { organisationsRoutes } from './registers/organisations';
import { outsideOrganisationsRoutes } from './registers/outside-organisations';
import { peopleRoutes } from './registers/people';
import { peopleRolesRoutes } from './registers/people-roles';
import { peopleSearchRoutes } from './registers/people-search';
import { peopleSignInRoutes } from './registers/people-sign-in';
import { boardsRoutes } from './registrants/boards';
import { gridsRoutes } from './registrants/grids';
import { registrantListsRoutes } from './registrants/registrant-lists';
import { registrantPapersRoutes } from './registrants/registrant-papers';
import { registrantsRoutes } from './registrants/registrants';
import { selfRegistrationRoutes } from './registrants/self-registration';
import { showingConsentsRoutes } from './registrants/showing-consents';
import { calendarRoutes } from './rules/calendar';
import { rulesRoutes } from './rules/rules';
import { settingsRoutes } from './rules/settings';
import { receiverRoutes } from './services/receiver';
import { servicesRoutes } from './services/services';
import { meRoutes } from './sign-in/me';
import { oidcRoutes } from './sign-in/oidc';
import { oidcIdentitiesRoutes } from './sign-in/oidc-identities';
import { samplePeopleRoutes } from './sign-in/sample-people';
import { secondFactorRoutes } from './sign-in/second-factor';
import { sessionRoutes } from './sign-in/session';
import { sessionsRoutes } from './sign-in/sessions';
import { channelsRoutes } from './telling/channels';
import { deliveriesRoutes } from './telling/deliveries';
import { noticesRoutes } from './telling/notices';
import { relayLinesRoutes } from './telling/relay-lines';
import { smsReportsRoutes } from './telling/sms-reports';
import { followUpsRoutes } from './thanks/follow-ups';
import { letterRoundsRoutes } from './thanks/letter-rounds';
import { thanksWishRoutes } from './thanks/thanks-wish';
import { unitLettersRoutes } from './thanks/unit-letters';
import { unitOpinionsRoutes } from './units/opinions';
import { pairingsRoutes } from './units/pairings';
import { resourcesRoutes } from './units/resources';
import { unitAnswersRoutes } from './units/unit-answers';
import { unitLinkPageRoutes } from './units/unit-link-page';
import { unitLinksRoutes } from './units/unit-links';
import { unitPapersRoutes } from './units/unit-papers';
import { unitsRoutes } from './units/units';
import { leftOutRoutes } from './votes/left-out';
import { matterBallotsRoutes } from './votes/matter-ballots';
import { mattersRoutes } from './votes/matters';

/** Every resource of the API. To add one: write a file with a function that takes the `Api`, and name it here. */
export const resources: readonly ((api: Api) => void)[] = [
  sessionRoutes,
  samplePeopleRoutes,
  oidcRoutes,
  meRoutes,
  sessionsRoutes,
  secondFactorRoutes,
  organisationsRoutes,
  organisationFiguresRoutes,
  outsideOrganisationsRoutes,
  directoryRoutes,
  peopleRoutes,
  peopleSearchRoutes,
  peopleRolesRoutes,
  peopleSignInRoutes,
  handoversRoutes,
  approvalsRoutes,
  oidcIdentitiesRoutes,
  membersRoutes,
  memberRelationsRoutes,
  duesReadRoutes,
  duesBasesRoutes,
  duesPaymentsRoutes,
  duesReliefsRoutes,
  membersSearchRoutes,
  membersUnmaskRoutes,
  membersUnmaskedRoutes,
  exemptionsRoutes,
  attendanceRoutes,
  planFiguresRoutes,
  planMakeUpsRoutes,
  studyRoutes,
  branchYearRoutes,
  branchBookRoutes,
  branchMonthRoutes,
  memberLifeRoutes,
  assignmentsRoutes,
  firstMonthRoutes,
  openingsRoutes,
  commitmentsRoutes,
  postPapersRoutes,
  servicesRoutes,
  receiverRoutes,
  memberDutiesRoutes,
  threeNotsRoutes,
  dryRunsRoutes,
  registrantsRoutes,
  registrantListsRoutes,
  registrantPapersRoutes,
  selfRegistrationRoutes,
  gridsRoutes,
  noticesRoutes,
  contactRoutes,
  channelsRoutes,
  deliveriesRoutes,
  smsReportsRoutes,
  relayLinesRoutes,
  settingsRoutes,
  booksRoutes,
  duesFiguresRoutes,
  duesPapersRoutes,
  duesPublicationsRoutes,
  largeGiftsRoutes,
  paymentListsRoutes,
  paymentLinesRoutes,
  importsRoutes,
  importColumnsRoutes,
  importErrorsRoutes,
  rehearsalsRoutes,
  auditLogRoutes,
  auditChecksRoutes,
  calendarRoutes,
  proceduresRoutes,
  startDraftsRoutes,
  rulesRoutes,
  casesRoutes,
  homeRoutes,
  eventsRoutes,
  attachmentsRoutes,
  ballotsRoutes,
  mattersRoutes,
  matterBallotsRoutes,
  leftOutRoutes,
  batchesRoutes,
  sittingsRoutes,
  attendanceListRoutes,
  attendanceMarksRoutes,
  sittingSignInRoutes,
  sittingLeaveRoutes,
  attendanceCorrectionsRoutes,
  mySittingsRoutes,
  sideTasksRoutes,
  checkUpRoutes,
  nationalRoutes,
  nationalDifferencesRoutes,
  procedureListsRoutes,
  statisticsRoutes,
  startsRoutes,
  sweepsRoutes,
  timelineRoutes,
  documentsRoutes,
  documentsVerifyRoutes,
  templatesRoutes,
  caseFileRoutes,
  tasksRoutes,
  taskPreviewRoutes,
  candidatesRoutes,
  boardsRoutes,
  unitsRoutes,
  unitLinksRoutes,
  unitLinkPageRoutes,
  resourcesRoutes,
  pairingsRoutes,
  unitOpinionsRoutes,
  unitAnswersRoutes,
  unitPapersRoutes,
  showingConsentsRoutes,
  letterRoundsRoutes,
  unitLettersRoutes,
  followUpsRoutes,
  thanksWishRoutes,
];
