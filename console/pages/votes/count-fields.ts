import type { Schemas } from '../../api/client';
import type { FieldSchema } from '../../form/schema';
import { votesTexts as texts } from './texts';

const CHOICES = ['yes', 'no', 'abstain'] as const;

const number = (title: string): FieldSchema => ({ type: 'integer', title, minimum: 0 });

interface Asked {
  matter: Schemas['SittingMatter'];
  all: Schemas['SittingMatters'];
  how: 'hand' | 'paper';
  correcting: boolean;
}

/** The fields in which a count is entered: of each item how many for it, against it and neither. */
export function countFields({ matter, all, how, correcting }: Asked): FieldSchema {
  const votedOn = new Set(matter.items.map(({ id }) => id));
  const fit = all.present.filter(({ id }) => !votedOn.has(id));
  const counter = (title: string): FieldSchema => ({
    type: 'string',
    title,
    oneOf: fit.map(({ id, name }) => ({ const: id, title: name })),
  });
  const reasons = Object.entries(texts.reasons).map(([id, title]) => ({ const: id, title }));
  const votes = matter.items.flatMap((item, index) =>
    CHOICES.map((choice) => {
      const words = matter.items.length > 1 ? texts.votesFor(item.title, texts[choice]) : texts[choice];
      return [`${choice}${index}`, number(words)] as const;
    }),
  );
  const paper = how === 'paper';
  const properties: Record<string, FieldSchema> = {
    ...(correcting && { why: { type: 'string', title: texts.why, oneOf: reasons } }),
    present: { ...number(texts.present), maximum: matter.present },
    ...(paper && { collected: number(texts.collected), spoilt: number(texts.spoilt) }),
    ...(matter.mayWrite && { written: number(texts.written) }),
    ...Object.fromEntries(votes),
    ...(paper && { firstCounter: counter(texts.firstCounter), secondCounter: counter(texts.secondCounter) }),
  };
  const may = ['spoilt', 'written'];
  return { properties, required: Object.keys(properties).filter((name) => !may.includes(name)) };
}

/** What the form was filled in with, as the API takes it. */
export function countBody(
  { matter, how }: Pick<Asked, 'matter' | 'how'>,
  filled: Record<string, unknown>,
): Schemas['MatterCount'] {
  const at = (name: string) => (filled[name] as number | undefined) ?? 0;
  const paper = how === 'paper';
  return {
    how,
    present: at('present'),
    written: at('written'),
    spoilt: at('spoilt'),
    votes: matter.items.map(({ id }, index) => ({
      item: id,
      yes: at(`yes${index}`),
      no: at(`no${index}`),
      abstain: at(`abstain${index}`),
    })),
    ...(paper && { collected: at('collected'), counters: [String(filled.firstCounter), String(filled.secondCounter)] }),
    ...(filled.why !== undefined && { why: filled.why as Schemas['MatterCount']['why'] }),
  };
}
