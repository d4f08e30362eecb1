import { z } from 'zod';
import { namesOf } from '../../../access/names';
import type { OfferData } from '../../../domain/case/offer';
import { named, orNull } from '../../../lists/schemas';
import { yesNo } from '../../../lists/words';
import { declareRow } from '../../batches';

const text = (value: OfferData[string] | undefined) => (value === undefined ? undefined : String(value));

/** Where the member of a row is to go. */
export const transferRow = declareRow({
  shape: { target: orNull(named.extend({ outside: z.boolean() })) },
  async of(db, rows, today) {
    const elsewhere = [...new Set(rows.flatMap(({ outsideOrganisationId: id }) => text(id) ?? []))];
    const [names, outside] = await Promise.all([
      namesOf(db, { organisations: rows.map(({ targetOrganisationId }) => text(targetOrganisationId)) }, today),
      db.outsideOrganisation.findMany({ where: { id: { in: elsewhere } }, select: { id: true, name: true } }),
    ]);
    return ({ targetOrganisationId: here, outsideOrganisationId: there }) => {
      if (here !== undefined) return { target: { ...names.organisation(String(here)), outside: false } };
      const found = outside.find(({ id }) => id === there);
      return { target: found ? { ...found, outside: true } : null };
    };
  },
  columns: [
    { title: '接收组织', width: 34, value: ({ target }) => target?.name },
    { title: '外系统', width: 8, value: ({ target }) => target && yesNo(target.outside) },
  ],
});
