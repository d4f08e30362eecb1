import type { Names } from '../../access/names';
import type { OfferData, OfferValue } from '../../domain/case/offer';
import type { Field } from '../../domain/case/procedure';
import { yuan } from '../../domain/words/money';

/** The value of a field in words. @param names of those whom `idsIn` found in it */
export function fieldText({ type, choices }: Field, value: OfferValue, names: Names, outside?: string): string {
  if (Array.isArray(value)) {
    return (
      value.map((one) => (type === 'persons' ? names.person(one).name : (choices?.[one] ?? one))).join('、') || '无'
    );
  }
  switch (type) {
    case 'outside':
      return outside ?? '外系统党组织';
    case 'attachment':
      return '已上传';
    case 'person':
      return names.person(String(value)).name;
    case 'organisation':
    case 'unit':
    case 'grid':
    case 'joint-project':
      return names.organisation(String(value)).name;
    case 'choice':
      return choices?.[String(value)] ?? String(value);
    case 'money':
      return yuan(Number(value));
    case 'date-time':
      return String(value).slice(0, '2026-11-22T14:30'.length).replace('T', ' ');
    default:
      return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
  }
}

/** Whose names what was filled in needs, so that one statement looks all of them up. */
export function idsIn(fields: Record<string, Field>, data: OfferData) {
  const of = (...types: Field['type'][]) =>
    Object.entries(fields)
      .filter(([, { type }]) => types.includes(type))
      .flatMap(([name]) => data[name] ?? [])
      .map(String);
  return {
    persons: of('person', 'persons'),
    organisations: of('organisation'),
    units: of('unit', 'grid', 'joint-project'),
  };
}
