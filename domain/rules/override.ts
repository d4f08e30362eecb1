import type { LocalDate } from '../time/dates';
import { isList, misfitOfList } from './list';
import type { Parameter } from './rule-set';

/** An organisation's own value for a parameter, from a day on; a null value takes it back. */
export interface Override {
  id: string;
  /** Path of the organisation that set it. */
  path: string;
  parameter: string;
  value: Parameter['value'] | null;
  effectiveFrom: LocalDate;
  /** When it was set: of two for one day the later counts. */
  at: number;
}

/** What no organisation may go beyond, where the parameter itself says nothing: about half a year for a step. */
const MOST = { workingDays: 120, days: 180, months: 6, number: 366 };

/**
 * Why a value cannot stand in the place of a parameter's own; nothing when it can. It has the same form and unit, is a
 * whole number of at least one, and stays within the parameter's limits. What stands in the document itself
 * (`found`) may be made stricter, never longer: 一般不超过三个月 stays three months. Of a list see `misfitOfList`.
 * @returns the reason in words
 */
export function parameterMisfit(parameter: Parameter, value: unknown): string | undefined {
  const { value: own, marking, choices, least = 1, most } = parameter;
  if (isList(own)) return misfitOfList({ ...parameter, value: own }, value);
  if (typeof own === 'boolean' || typeof own === 'string') {
    if (typeof value !== typeof own || value === '') return '与规则规定的形式不同';
    return choices && !Object.hasOwn(choices, String(value)) ? '不在可选范围内' : undefined;
  }
  const [unit, amount] = typeof own === 'number' ? (['number', own] as const) : onlyEntry(own);
  const [wanted, given] = typeof value === 'number' ? (['number', value] as const) : onlyEntry(value);
  if (unit === undefined || wanted !== unit || !Number.isSafeInteger(given))
    return `应为${units[unit as keyof typeof units]}的整数`;
  const top = most ?? (marking === 'found' ? (amount as number) : MOST[unit as keyof typeof MOST]);
  if ((given as number) < least) return `不能少于 ${least}`;
  return (given as number) > top ? `不能超过 ${top}` : undefined;
}

const units = { workingDays: '工作日', days: '天', months: '月', number: '数字' };

/** Unit and amount of a time limit; empty for anything else. */
function onlyEntry(value: unknown): readonly [string, number] | readonly [] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return entries.length === 1 ? (entries[0] as [string, number]) : [];
}

/**
 * Which overrides are in force on a day for an organisation, by parameter: of each organisation the one with the latest
 * effective date that has come (set later, where two share it); of the organisations up the tree the nearest that has
 * not taken it back.
 * @param all those of the organisation and of all above it
 */
export function overridesOn(all: readonly Override[], day: LocalDate): Map<string, Override> {
  const newest = new Map<string, Override>();
  for (const override of all) {
    if (override.effectiveFrom > day) continue;
    const key = `${override.parameter} ${override.path}`;
    const old = newest.get(key);
    if (!old || isNewer(override, old)) newest.set(key, override);
  }
  const nearest = new Map<string, Override>();
  for (const override of newest.values()) {
    if (override.value === null) continue;
    const old = nearest.get(override.parameter);
    if (!old || old.path.length < override.path.length) nearest.set(override.parameter, override);
  }
  return nearest;
}

const isNewer = (a: Override, b: Override) =>
  a.effectiveFrom === b.effectiveFrom ? a.at > b.at : a.effectiveFrom > b.effectiveFrom;
