import { z } from 'zod';
import { codes } from '../../domain/people/member-codes';
import { serviceKinds, spareTimes, talents } from '../../domain/registrants/services';
import { registrantKinds, registrantStandings } from '../../domain/registrants/standings';
import { day } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';
import type { Column } from '../../sheets/column';

const titles = z.array(titled);

export const RegistrantItem = z
  .strictObject({
    id: z.uuid(),
    personId: z.uuid(),
    name: z.string(),
    community: named,
    unit: orNull(named),
    grid: orNull(named),
    kind: titled,
    standing: titled,
    standingSince: day,
    listedOn: day,
    reportedOn: day.nullable(),
    certificate: z.string().nullable().meta({ description: '报到证号' }),
    deferral: orNull(titled),
    reviewOn: day.nullable(),
    talents: titles,
    times: titles,
    termEnds: day.nullable().meta({ description: 'Of 下沉: its last day.' }),
    caseId: z.string().nullable().meta({ description: 'Where the one who asks may read it.' }),
  })
  .meta({
    id: 'Registrant',
    description: '报到党员: a person whom a community knows, by name and unit; no identity number is kept.',
  });

export type ShownRegistrant = z.output<typeof RegistrantItem>;

export const Period = z
  .strictObject({ standing: titled, from: day })
  .meta({ id: 'RegistrantPeriod', description: 'Where he stood from a day on.' });

export const RegistrantDetail = z
  .strictObject({
    ...RegistrantItem.shape,
    version: z.int(),
    mobile: z.string().nullable().meta({ description: 'Masked.' }),
    hasAddress: z.boolean(),
    wishes: titles,
    member: orNull(named).meta({ description: 'Where he is a member here too.' }),
    periods: z.array(Period),
    himself: z.boolean().meta({ description: 'The one who asks.' }),
    mayChange: z.boolean(),
    mayServe: z.boolean().meta({ description: 'Offer and claim something for him, and record what he did.' }),
  })
  .meta({ id: 'RegistrantDetail' });

export const registrantFilters = {
  organisationId: z.uuid().optional().meta({ description: 'Of communities at or below it.' }),
  unitId: z.uuid().optional(),
  gridId: z.uuid().optional(),
  stands: z.enum(codes(registrantStandings)).optional(),
  kind: z.enum(codes(registrantKinds)).optional(),
  left: z.literal('true').optional().meta({ description: 'Those who have left, too.' }),
};

export type RegistrantFilters = {
  [Name in keyof typeof registrantFilters]?: z.output<(typeof registrantFilters)[Name]>;
};

/** What is entered of a registrant besides name and number. */
export const offeringInput = {
  talents: z
    .array(z.enum(codes(talents)))
    .max(12)
    .optional(),
  wishes: z
    .array(z.enum(codes(serviceKinds)))
    .max(8)
    .optional(),
  times: z
    .array(z.enum(codes(spareTimes)))
    .max(5)
    .optional(),
};

const list = (items: readonly { title: string }[]) => items.map(({ title }) => title).join('、');

export const registrantColumns: Column<ShownRegistrant>[] = [
  { title: '姓名', value: ({ name }) => name },
  { title: '单位', width: 28, value: ({ unit }) => unit?.name },
  { title: '报到社区', width: 28, value: ({ community }) => community.name },
  { title: '网格', value: ({ grid }) => grid?.name },
  { title: '类别', value: ({ kind }) => kind.title },
  { title: '报到情况', value: ({ standing }) => standing.title },
  { title: '自', as: 'day', value: ({ standingSince }) => standingSince },
  { title: '列入名册', as: 'day', value: ({ listedOn }) => listedOn },
  { title: '报到日期', as: 'day', value: ({ reportedOn }) => reportedOn },
  { title: '报到证号', width: 20, value: ({ certificate }) => certificate },
  { title: '暂缓原因', value: ({ deferral }) => deferral?.title },
  { title: '暂缓复核', as: 'day', value: ({ reviewOn }) => reviewOn },
  { title: '特长', width: 24, value: ({ talents: some }) => list(some) },
  { title: '空闲时间', width: 24, value: ({ times }) => list(times) },
  { title: '下沉至', as: 'day', value: ({ termEnds }) => termEnds },
];
