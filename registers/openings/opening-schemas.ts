import { z } from 'zod';
import { codes } from '../../domain/people/member-codes';
import { openingKinds, postKinds, postLayers } from '../../domain/registrants/openings';
import { serviceKinds, spareTimes, talents } from '../../domain/registrants/services';
import { day } from '../../lists/inputs';
import { named, orNull, titled } from '../../lists/schemas';

/** How an opening stands on a day. */
export const openingStatuses = {
  draft: '待研究',
  coming: '尚未开始',
  open: '可认领',
  full: '名额已满',
  over: '已到期',
  closed: '已撤销',
} as const;

export type OpeningStatus = keyof typeof openingStatuses;

export const talentCodes = z.array(z.enum(codes(talents))).max(12);
export const timeCodes = z.array(z.enum(codes(spareTimes))).max(5);

export const OpeningItem = z
  .strictObject({
    id: z.uuid(),
    kind: titled,
    title: z.string(),
    details: z.string(),
    service: titled,
    organisation: named,
    grid: orNull(named),
    post: orNull(titled),
    layer: orNull(titled),
    goal: z.string().nullable(),
    hours: z.int().nullable().meta({ description: 'Hours a month that it asks for.' }),
    owner: orNull(named).meta({ description: 'Who certifies what is done on it.' }),
    talents: z.array(titled),
    times: z.array(titled),
    capacity: z.int().nullable().meta({ description: 'null: as many as like to.' }),
    taken: z.int().meta({ description: 'Places that somebody has.' }),
    waiting: z.int().meta({ description: 'How many wait for one.' }),
    openFrom: day.nullable(),
    openUntil: day.nullable(),
    closedOn: day.nullable(),
    status: titled,
    caseId: z.string().nullable().meta({ description: 'Of a post: its case.' }),
    version: z.int(),
    mine: orNull(z.strictObject({ id: z.uuid(), state: titled })).meta({
      description: 'What the one who asks has of it, as it goes on.',
    }),
    keeps: z.boolean().meta({ description: 'Whether the one who asks keeps it.' }),
  })
  .meta({ id: 'Opening' });

export type ShownOpening = z.output<typeof OpeningItem>;

export const openingFilters = {
  organisationId: z.uuid().optional().meta({ description: 'Of this organisation and those below it.' }),
  gridId: z.uuid().optional(),
  openingKind: z.enum(codes(openingKinds)).optional(),
  service: z.enum(codes(serviceKinds)).optional(),
  openingStatus: z.enum(codes(openingStatuses)).optional(),
};

export type OpeningFilters = { limit: number; cursor?: string } & {
  [Name in keyof typeof openingFilters]?: z.output<(typeof openingFilters)[Name]>;
};

export const postCodes = z.enum(codes(postKinds));
export const layerCodes = z.enum(codes(postLayers));
export const openingKindCodes = z.enum(codes(openingKinds));
export const serviceCodes = z.enum(codes(serviceKinds));
