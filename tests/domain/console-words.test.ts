import { assignmentsTexts } from '../../console/pages/assignments/texts';
import { booksTexts } from '../../console/pages/books/texts';
import { channelsTexts } from '../../console/pages/channels/texts';
import { exemptionsTexts } from '../../console/pages/exemptions/texts';
import { lifeTexts } from '../../console/pages/life/texts';
import { meTexts } from '../../console/pages/me/texts';
import { memberDuesTexts } from '../../console/pages/member/dues-texts';
import { codeTexts } from '../../console/pages/members/code-texts';
import { membersTexts } from '../../console/pages/members/texts';
import { openingsTexts } from '../../console/pages/openings/texts';
import { kindTexts, roleTexts } from '../../console/pages/organisations/role-texts';
import { contactTexts } from '../../console/pages/people/sign-in-texts';
import { registrantListsTexts } from '../../console/pages/registrant-lists/texts';
import { serviceTexts, spareTimeTexts, talentTexts } from '../../console/pages/registrants/service-texts';
import { registrantsTexts } from '../../console/pages/registrants/texts';
import { relayTexts } from '../../console/pages/relay-lines/texts';
import { servicesTexts } from '../../console/pages/services/texts';
import { sideTasksTexts } from '../../console/pages/side-tasks/texts';
import { sittingTexts } from '../../console/pages/sitting/texts';
import { sittingsTexts } from '../../console/pages/sittings/texts';
import { unitLettersTexts } from '../../console/pages/unit-letters/texts';
import { unitLinkTexts } from '../../console/pages/unit-link/texts';
import { unitsTexts } from '../../console/pages/units/texts';
import { votesTexts } from '../../console/pages/votes/texts';
import { bookItems, expenditureItems } from '../../domain/book/items';
import { payerClasses } from '../../domain/dues/payer-classes';
import { assignmentStates } from '../../domain/duties/assignments';
import { attendanceMarks, leaveKinds, makeUpWays } from '../../domain/life/attendance-words';
import { exemptionKinds } from '../../domain/life/exemption-kinds';
import { sittingKinds } from '../../domain/life/sitting-kinds';
import { sittingStatuses } from '../../domain/life/sitting-statuses';
import {
  categories,
  educations,
  informWays,
  memberKinds,
  sexes,
  standings,
  tags,
} from '../../domain/people/member-codes';
import { organisationKinds, roles } from '../../domain/people/roles';
import { channelTitles, deliveryStatusTitles, relayWays } from '../../domain/people/telling';
import {
  commitmentCauses,
  commitmentStates,
  openingKinds,
  postKinds,
  postLayers,
  reviewResults,
  reviewViews,
} from '../../domain/registrants/openings';
import { serviceKinds, serviceStates, spareTimes, talents } from '../../domain/registrants/services';
import { deferrals, registrantKinds, registrantStandings } from '../../domain/registrants/standings';
import {
  unitLetterCauses,
  unitLetterKinds,
  unitLetterStates,
  unitLetterWays,
} from '../../domain/registrants/unit-letters';
import {
  councilRoles,
  dayParts,
  linkPurposes,
  linkStates,
  showings,
  unitOpinions,
} from '../../domain/registrants/units';
import { correctionWords } from '../../domain/votes/words';
import { sideTaskStatuses } from '../../registers/side-tasks/side-task-words';

// The console knows the API's document alone, in which codes stand without words: for forms and filters it has words of its
// own, and they are those in which lists, files and papers name the same codes.

type Words = Readonly<Record<string, string>>;

const same: Record<string, [Words, Words]> = {
  'assignments: states': [assignmentsTexts.states, assignmentStates],
  'books: expenditure': [booksTexts.expenditureItems, expenditureItems],
  'channels: statuses': [channelsTexts.statuses, deliveryStatusTitles],
  'dues: payer classes': [memberDuesTexts.classes, payerClasses],
  'exemptions: kinds': [exemptionsTexts.kinds, exemptionKinds],
  'life: kinds': [lifeTexts.kinds, sittingKinds],
  'life: kinds of members': [lifeTexts.memberKinds, memberKinds],
  'me: channels': [meTexts.ways, channelTitles],
  'members: sexes': [codeTexts.sexes, sexes],
  'members: educations': [codeTexts.educations, educations],
  'members: categories': [codeTexts.categories, categories],
  'members: tags': [codeTexts.tags, tags],
  'members: ways to be told': [codeTexts.informWays, informWays],
  'members: kinds': [membersTexts.kinds, memberKinds],
  'members: standings': [membersTexts.standings, standings],
  'openings: kinds': [openingsTexts.kinds, openingKinds],
  'openings: posts': [openingsTexts.posts, postKinds],
  'openings: layers': [openingsTexts.layers, postLayers],
  'openings: views': [openingsTexts.views, reviewViews],
  'openings: states': [openingsTexts.states, commitmentStates],
  'organisations: kinds': [kindTexts, organisationKinds],
  'people: roles': [roleTexts, roles],
  'people: channels': [contactTexts.channels, channelTitles],
  'registrants: services': [serviceTexts, serviceKinds],
  'registrants: spare times': [spareTimeTexts, spareTimes],
  'registrants: talents': [talentTexts, talents],
  'registrants: standings': [registrantsTexts.standings, registrantStandings],
  'registrants: kinds': [registrantsTexts.kinds, registrantKinds],
  'registrant lists: kinds': [registrantListsTexts.kinds, registrantKinds],
  'relay lines: ways': [relayTexts.ways, relayWays],
  'services: states': [servicesTexts.states, serviceStates],
  'side tasks: states': [sideTasksTexts.states, sideTaskStatuses],
  'sitting: marks': [sittingTexts.marks, attendanceMarks],
  'sitting: leave': [sittingTexts.kinds4, leaveKinds],
  'sitting: make-up': [sittingTexts.hows, makeUpWays],
  'sittings: states': [sittingsTexts.states, sittingStatuses],
  'unit letters: kinds': [unitLettersTexts.kinds, unitLetterKinds],
  'unit letters: states': [unitLettersTexts.states, unitLetterStates],
  'unit letters: causes': [unitLettersTexts.causes, unitLetterCauses],
  'unit letters: ways': [unitLettersTexts.ways, unitLetterWays],
  'unit link: deferrals': [unitLinkTexts.deferrals, deferrals],
  'units: purposes': [unitsTexts.purposes, linkPurposes],
  'units: states of a link': [unitsTexts.states, linkStates],
  'units: parts of a day': [unitsTexts.parts, dayParts],
  'units: answers': [unitsTexts.answers, unitOpinions],
  'units: council': [unitsTexts.roles, councilRoles],
  'units: showings': [unitsTexts.showings, showings],
  'votes: reasons': [votesTexts.reasons, correctionWords],
};

/** Only some of the codes can be chosen there. */
const some: Record<string, [Words, Words]> = {
  'books: income': [booksTexts.incomeItems, bookItems],
  'openings: causes': [openingsTexts.causes, commitmentCauses],
  'openings: results': [openingsTexts.results, reviewResults],
  'unit letters: how': [unitLettersTexts.hows, unitLetterStates],
};

test.each(Object.entries(same))('%s', (_, [shown, known]) => expect(shown).toEqual(known));

test.each(Object.entries(some))('%s, of those that can be chosen', (_, [shown, known]) =>
  expect(known).toMatchObject(shown),
);
