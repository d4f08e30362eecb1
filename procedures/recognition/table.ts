import { defineProcedure } from '../../domain/case/define-procedure';
import { textIn } from '../../domain/case/filled-in';
import type { Offer, OfferData, Refusal } from '../../domain/case/offer';
import type { Outcome } from '../../domain/case/procedure';
import type { Transition } from '../../domain/case/transition';
import type { TypedField } from '../../domain/case/typed';
import { keepers } from '../../domain/people/roles';
import { localDate } from '../../domain/time/dates';
import type { RecognitionAnswer, RecognitionData, RecognitionState } from './data';
import { recognitionWords } from './words';

// 双向评优: before somebody or some organisation is honoured, the other side is asked: of a person the community where he
// lives, of an organisation the 街道党工委, of ours with his relation elsewhere his unit. It learns the name, the award and
// the year, and nothing else. Silence is 未答复 and never consent; the asker decides, and says why.

/** Exactly one of person and organisation is named, the one that `about` says. */
const oneNamed = (data: OfferData): Refusal | undefined => {
  const field = textIn(data, 'about') === 'person' ? 'personId' : 'organisationId';
  const other = field === 'personId' ? 'organisationId' : 'personId';
  if (data[field] === undefined) return { type: 'invalid-input', detail: { field } };
  return data[other] === undefined ? undefined : { type: 'invalid-input', detail: { field: other } };
};

const answered =
  (answer: RecognitionAnswer) =>
  (_: RecognitionState, _offer: Offer, { at }: Transition) =>
    ({ answer, answeredOn: localDate(at) }) satisfies Partial<RecognitionData>;

const facts: TypedField = { title: '异议的具体事实', type: 'long-text', required: true, maximum: 1_000 };

/** What whoever is asked can say, in time or after it. */
const answers: Record<string, Outcome<RecognitionState>> = {
  agree: { title: '同意', to: 'GIVEN', data: answered('agree') },
  objection: { title: '有异议', to: 'GIVEN', typed: { facts }, data: answered('objection') },
  unknown: { title: '不了解', to: 'GIVEN', data: answered('unknown') },
};

const decided = (title: string, ending: string): Outcome<RecognitionState> => ({
  title,
  to: 'CLOSED',
  reason: true,
  ending,
});

export const recognition = defineProcedure<RecognitionState>({
  id: 'recognition',
  title: '双向评优征求意见',
  code: 'PX',
  source: '在职党员到社区报到工作中的双向评优，各地做法；期限由本级党组织设定',
  subject: { kind: 'matter', of: 'award' },
  start: {
    fields: {
      about: {
        title: '评优对象',
        type: 'choice',
        required: true,
        choices: { person: '个人', organisation: '党组织' },
      },
      personId: { title: '个人', type: 'person' },
      organisationId: { title: '党组织', type: 'organisation' },
      year: { title: '年度', type: 'integer', required: true, minimum: 2018, maximum: 2200 },
      askerId: { title: '征求意见的党组织（本组织）', type: 'organisation', required: true },
      askedId: { title: '被征求意见的党组织（单位不在本系统的不填，按书面答复登记）', type: 'organisation' },
    },
    check: oneNamed,
  },
  seats: {
    starter: { person: 'starter' },
    answering: {
      anyOf: [
        { side: 'asked', roles: ['secretary', 'organisation-officer'], deputies: ['deputy-secretary'] },
        // Where nobody of the other side is here, its answer on paper is entered by the one who asked.
        { side: 'recorder', roles: ['secretary'], deputies: ['deputy-secretary'] },
      ],
    },
    asker: { side: 'asker', roles: ['secretary'], deputies: ['deputy-secretary'] },
  },
  readers: {
    roles: [
      // The levels above the asker decide upon the award in the end.
      { side: 'asker', roles: [...keepers], above: true },
      { side: 'asked', roles: [...keepers] },
    ],
    subject: 'nothing',
  },
  home: ['asker'],
  first: 'ASKED',
  withdrawnTo: 'CLOSED',
  words: recognitionWords,
  steps: {
    ASKED: {
      title: '征求意见',
      source: '答复时限由本级党组织设定（参数 answer）',
      seat: 'answering',
      within: ({ rules }) => rules.answer,
      remindEvery: ({ rules }) => rules.remindEvery,
      lapse: { to: 'SILENT' },
      next: 'GIVEN',
      outcomes: answers,
    },
    SILENT: {
      title: '逾期未答复',
      source: '再等多久由本级党组织设定（参数 silence），之后记为未答复，不视为同意',
      seat: 'answering',
      tellOnEntry: ['asker'],
      within: ({ rules }) => rules.silence,
      remindEvery: ({ rules }) => rules.remindEvery,
      lapse: { to: 'GIVEN', data: () => ({ answer: 'none' }) },
      next: 'GIVEN',
      outcomes: answers,
    },
    GIVEN: {
      title: '研究决定',
      source: '由征求意见一方决定并说明理由；时限由本级党组织设定（参数 decide）',
      seat: 'asker',
      within: ({ rules }) => rules.decide,
      remindEvery: ({ rules }) => rules.remindEvery,
      outcomes: {
        propose: decided('继续推荐', 'proposed'),
        'not-propose': decided('不再推荐', 'not-proposed'),
      },
    },
    CLOSED: { title: '办结', tellOnEntry: ['starter'] },
  },
});
