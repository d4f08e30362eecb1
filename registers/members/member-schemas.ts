import { z } from 'zod';
import {
  categories,
  codes,
  educations,
  informWays,
  memberKinds,
  sexes,
  standings,
  tags,
} from '../../domain/people/member-codes';
import { day, ethnicity, identityNumber, line, month, personName, phone, version } from '../../lists/inputs';

const place = z.strictObject({ id: z.uuid(), code: z.string(), name: z.string() });

export const kind = z.enum(codes(memberKinds));
export const standing = z.enum(codes(standings));
export const tag = z.enum(codes(tags));

/** A member in an answer. */
export const Member = z
  .strictObject({
    id: z.uuid(),
    personId: z.uuid(),
    name: z.string(),
    sex: z.enum(codes(sexes)),
    ethnicity: z.string(),
    birthDate: day,
    identityNumber: z.string().meta({ description: 'Masked; see unmask.' }),
    phone: z.string().nullable().meta({ description: 'Masked; see unmask.' }),
    hasAddress: z.boolean(),
    education: z.enum(codes(educations)),
    category: z.enum(codes(categories)),
    post: z.string().nullable(),
    kind,
    standing,
    joinedOn: day,
    fullOn: day.nullable(),
    branch: place,
    group: place.nullable(),
    also: place.nullable(),
    tags: z.array(tag),
    duesPaidTo: month.nullable(),
    duesExempt: z.boolean(),
    underDisposition: z.boolean(),
    informBy: z.enum(codes(informWays)),
    version,
  })
  .meta({ id: 'Member' });

const changeable = {
  name: personName,
  ethnicity,
  identityNumber,
  phone: phone.nullish(),
  education: z.enum(codes(educations)),
  category: z.enum(codes(categories)),
  post: line(100).nullish(),
  address: line(200).nullish(),
  joinedOn: day,
  fullOn: day.nullish(),
  groupId: z.uuid().nullish(),
  alsoId: z.uuid().nullish(),
  tags: z
    .array(tag)
    .max(20)
    .transform((list) => [...new Set(list)]),
  duesPaidTo: month.nullish(),
  duesExempt: z.boolean(),
  underDisposition: z.boolean(),
  informBy: z.enum(codes(informWays)),
};

/** A new member. Sex and birth date are read from the identity number. */
export const MemberInput = z
  .strictObject({
    ...changeable,
    tags: changeable.tags.default([]),
    duesExempt: changeable.duesExempt.default(false),
    underDisposition: changeable.underDisposition.default(false),
    informBy: changeable.informBy.default('in-app'),
    kind,
    branchId: z.uuid(),
  })
  .meta({ id: 'MemberInput' });

/**
 * A change of a member. His branch, 转正, 停止党籍 and the end of membership are not here: each is decided in its own
 * procedure.
 */
export const MemberChange = z
  .strictObject({ ...changeable, standing: z.enum(['normal', 'lost']) })
  .partial()
  .extend({ version })
  .meta({ id: 'MemberChange' });
