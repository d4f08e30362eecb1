import { join } from 'node:path';
import { effectWriters } from '../../../cases/effects';
import { Prisma } from '../../../prisma/generated/client';
import { defineOffice } from '../../../procedures/office';
import type { EffectWriter } from '../../../registers/effect-writer';
import { addProcedure } from '../../support/add-procedure';
import type { ContractState } from './data';
import { followUp, followUpOffice, followUpRules } from './follow-up';
import { finders, guards } from './guards';
import type { LedgerLine } from './ledger';
import { contractOpener } from './opener';
import { contractRules } from './rules';
import { contract } from './table';

const { sql } = Prisma;

// To import this file makes the made-up procedures, and the register that they keep, known to the process.

/** The table of the made-up register: made by the test that uses it. */
export const LEDGER = `
  CREATE TABLE ledger (case_id TEXT NOT NULL, seq INTEGER NOT NULL, what TEXT NOT NULL, day DATE NOT NULL,
                       undone_seq INTEGER, PRIMARY KEY (case_id, seq, what))`;

const enter: EffectWriter<LedgerLine> = {
  statements: ({ what, on }, { caseId, seq }) => [
    sql`INSERT INTO ledger (case_id, seq, what, day) VALUES (${caseId}, ${seq}, ${what}, ${on}::date)`,
  ],
  undo: async (tx, { what, on }, { caseId, seq }) => {
    await tx.$executeRaw`
      UPDATE ledger SET undone_seq = ${seq} WHERE case_id = ${caseId} AND what = ${what} AND day = ${on}::date`;
  },
};

const contractOffice = defineOffice<ContractState>({ opener: contractOpener, guards, finders });

effectWriters.ledger = { enter };
addProcedure({ table: followUp, rules: followUpRules, office: followUpOffice });
addProcedure({ table: contract, rules: contractRules, office: contractOffice });

/** For `openHouse`. */
export const madeUp = { workflows: join(__dirname, 'workflows.ts') };

/** For `workerChild`: what its process is to import. */
export const MODULE = __filename;

export const sweeps = [];
