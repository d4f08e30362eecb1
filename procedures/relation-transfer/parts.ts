import { z } from 'zod';
import type { CaseRow } from '../../cases/on-record';
import { daysBetween } from '../../domain/time/dates';
import { dateInChinese } from '../../domain/words/capital-numerals';
import { day } from '../../lists/inputs';
import { named, orNull } from '../../lists/schemas';
import { declareParts } from '../case-parts';
import type { TransferState } from './data';
import { incomingLetterOf, isIncoming, letterOf } from './table';

/** What a case of 组织关系接转 tells besides: its letter, and the organisation elsewhere. */
export const relationTransferParts = declareParts({
  shape: {
    letter: z
      .strictObject({ number: z.string(), issuedOn: day, validUntil: day, daysLeft: z.int() })
      .nullable()
      .meta({ description: '介绍信 in force, or the last one. Negative days left: expired.' }),
    outside: orNull(named).meta({ description: 'The organisation of another system that he goes to or comes from.' }),
    incomingLetter: z
      .strictObject({ number: z.string(), issuedOn: day, validUntil: day, reportedOn: day })
      .nullable()
      .meta({ description: '外系统介绍信 with which he came; its validity stopped on the day of reporting.' }),
  },
  of({ today }, { state, outside }: CaseRow<TransferState>) {
    const letter = letterOf(state);
    const incoming = incomingLetterOf(state);
    return {
      letter: letter ? { ...letter, daysLeft: daysBetween(today, letter.validUntil) } : null,
      outside,
      incomingLetter: incoming ? { ...incoming, reportedOn: String(state.data.reportedOn) } : null,
    };
  },
  cover: ({ outside }) => [['外系统党组织', outside?.name]],
  forms({ state }) {
    const letter = letterOf(state) ?? incomingLetterOf(state);
    if (!letter) return [];
    return [
      {
        title: isIncoming(state) ? '外系统介绍信登记' : '介绍信登记',
        rows: [
          ['介绍信号', letter.number],
          ['开具日期', dateInChinese(letter.issuedOn)],
          ['有效期至', dateInChinese(letter.validUntil)],
        ],
      },
    ];
  },
});
