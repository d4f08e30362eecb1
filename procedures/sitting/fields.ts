import type { Field } from '../../domain/case/procedure';
import type { TypedField } from '../../domain/case/typed';
import { sittingKinds } from '../../domain/life/sitting-kinds';

/** What it counts as. */
export const kindsField: Field = { title: '集会类别', type: 'choices', required: true, choices: sittingKinds };

export const beginsField: Field = { title: '开始时间', type: 'date-time', required: true, mayLieAhead: true };

const joint = (which: string): Field => ({ title: `联合召开的党组织（${which}）`, type: 'organisation' });

/** Everything that is fixed before people are told. */
export const fixFields: Record<string, Field> = {
  beginsAt: beginsField,
  endsAt: { title: '结束时间', type: 'date-time', required: true, mayLieAhead: true },
  kinds: kindsField,
  keeper: { title: '签到人', type: 'person', required: true },
  recorder: { title: '记录人', type: 'person', required: true },
  guests: { title: '列席人员（无表决权）', type: 'persons', maximum: 30 },
  joint1: joint('一'),
  joint2: joint('二'),
  joint3: joint('三'),
  studyMinutes: { title: '计入学习的时长（分钟）', type: 'integer', minimum: 0, maximum: 1440 },
};

/** What of it may be personal: a home where people meet, whom a matter is about. */
export const fixTyped: Record<string, TypedField> = {
  place: { title: '地点', type: 'text', required: true, maximum: 60 },
  agenda: { title: '议题', type: 'long-text', required: true },
};

export const minutesTyped: Record<string, TypedField> = {
  minutes: { title: '会议记录', type: 'long-text', required: true },
};

/** All that is typed of a sitting, with whatever step. */
export const sittingTyped: Record<string, TypedField> = Object.fromEntries(
  Object.entries({ ...fixTyped, ...minutesTyped }).map(([name, { required: _, ...field }]) => [name, field]),
);
