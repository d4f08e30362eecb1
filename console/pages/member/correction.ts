import type { Schemas } from '../../api/client';
import type { FieldSchema } from '../../form/schema';
import type { Values } from '../../form/values';
import { correctTexts as texts } from './correct-texts';
import { memberFields } from './member-fields';
import type { MemberShown } from './tabs';
import { memberTexts } from './texts';

type Change = Schemas['MemberChange'];

/** Groups of his branch, to choose from. */
export type Groups = readonly { id: string; name: string }[];

const yes = (title: string): FieldSchema => ({ type: 'boolean', title });

/** The form by which what is kept of a member is corrected. */
export function correctionForm({ standing, phone, hasAddress, also }: MemberShown, groups: Groups): FieldSchema {
  const { identityNumber, kind: _kind, standing: settable, address, phone: line, ...plain } = memberFields;
  const inGroup = [
    { const: '', title: memberTexts.noGroup },
    ...groups.map(({ id, name }) => ({ const: id, title: name })),
  ];
  return {
    properties: {
      ...plain,
      ...(groups.length > 0 && { groupId: { type: 'string', title: memberTexts.group, oneOf: inGroup } }),
      ...((standing === 'normal' || standing === 'lost') && { standing: settable }),
      identityNumber: { ...identityNumber, title: texts.newNumber },
      phone: { ...line, title: texts.newPhone },
      ...(phone && { removePhone: yes(texts.removePhone) }),
      address: { ...address, title: texts.newAddress },
      ...(hasAddress && { removeAddress: yes(texts.removeAddress) }),
      alsoId: { type: 'string', format: 'uuid', 'x-kind': 'organisation', title: texts.newAlso },
      ...(also && { removeAlso: yes(texts.removeAlso) }),
    },
    required: ['name', 'ethnicity', 'education', 'category', 'joinedOn', 'informBy', 'standing'],
  };
}

/** What of a member may be changed and is shown: as it stands. */
const keptOf = (member: MemberShown): Partial<Change> => {
  const { name, ethnicity, education, category, post, joinedOn, fullOn, tags, duesPaidTo, informBy, standing } = member;
  const { duesExempt, underDisposition, group } = member;
  const kept = { name, ethnicity, education, category, post, joinedOn, fullOn, tags, duesPaidTo, informBy };
  const settable = standing === 'normal' || standing === 'lost' ? { standing } : {};
  return { ...kept, ...settable, duesExempt, underDisposition, groupId: group?.id ?? null };
};

/** What stands in the form at first. */
export const standingValues = (member: MemberShown): Values =>
  Object.fromEntries(
    Object.entries(keptOf(member)).map(([name, value]) => [
      `/${name}`,
      name === 'groupId' ? (value ?? '') : (value ?? undefined) || undefined,
    ]),
  );

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Only what differs from what is kept: an emptied field is taken out. @param body as the form holds it */
export function changesOf(member: MemberShown, body: Record<string, unknown>): Change {
  const { removePhone, removeAddress, removeAlso, ...filled } = body;
  const kept = keptOf(member) as Record<string, unknown>;
  const changes: Record<string, unknown> = {};
  for (const [name, before] of Object.entries(kept)) {
    const empty = typeof before === 'boolean' ? false : Array.isArray(before) ? [] : null;
    const after = filled[name] ?? empty;
    if (!same(after, before)) changes[name] = after;
  }
  for (const name of ['identityNumber', 'phone', 'address', 'alsoId']) {
    if (filled[name] !== undefined) changes[name] = filled[name];
  }
  if (removePhone) changes.phone = null;
  if (removeAddress) changes.address = null;
  if (removeAlso) changes.alsoId = null;
  return { ...changes, version: member.version };
}
