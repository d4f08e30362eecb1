import { z } from 'zod';
import type { Reader } from '../../access/reader';
import { numberInForce } from '../../cases/number-in-force';
import { declareList } from '../../lists/declared-list';
import { Prisma } from '../../prisma/generated/client';
import { exemptionColumns } from '../../registers/life/exemption-columns';
import { listExemptions, seenExemptions } from '../../registers/life/exemption-list';
import { Exemption, endsSoon, exemptionRows } from '../../registers/life/exemption-rows';
import type { Attention } from '../attention';
import { sittingRules } from './rules';

const { sql } = Prisma;

const soon = ({ today }: Reader) => endsSoon(today, numberInForce(sittingRules, 'exemptionSoon', sql`o.path`, today));

/** 免除硬性要求即将到期: each is renewed or left to end by the branch. */
export const exemptionsEnding = declareList({
  summary: 'Exemptions that end soon and are not renewed',
  filters: { organisationId: z.uuid().optional().meta({ description: 'Of the branches at or below it.' }) },
  item: Exemption,
  permission: 'exemption.read',
  page: (c, query) => listExemptions(c, query, [soon(c)]),
  links: ({ id, member, mayChange }) => ({
    key: id,
    member,
    cases: [],
    start: null,
    note: mayChange ? '请在“免除硬性要求”页办理续期或终止' : '由所在党支部办理续期',
  }),
  file: { id: 'exemptions-ending', title: '免除硬性要求即将到期', columns: exemptionColumns },
});

/** The same as a count on the first page. */
export const exemptionsEndingAttention: Attention = {
  title: '免除硬性要求即将到期',
  unit: '人',
  list: 'exemptions-ending',
  rows: (c) => exemptionRows(c.today, [seenExemptions(c), soon(c)]),
};
