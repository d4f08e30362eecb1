import type { Reader } from '../../access/reader';
import type { SideTaskKinds } from '../../domain/words/side-task-kinds';
import { Problem } from '../../platform/problem';
import { pacer } from '../../sheets/pacer';
import { importProblems } from '../../sheets/problems';
import { readSheets } from '../../sheets/read-sheets';
import { turns } from '../../sheets/turns';
import { type Sheet, WorkbookError } from '../../sheets/workbook';
import { compareRoster } from './compare-roster';
import type { Difference } from './differences';
import { type Roster, readRoster } from './roster';
import { withUnregistered } from './unregistered';

const inTurn = turns(1);

/**
 * Reads an uploaded roster and compares it with the register at or below an organisation, in turn: one at a time in a
 * process. The file is let go of.
 * @param kinds what is 未录 is called by them
 * @throws Problem `roster-unreadable` when it is no Excel or CSV file, too large, or has no such headings
 */
export async function compareUpload(
  c: Reader & { file: Buffer },
  kinds: SideTaskKinds,
  path: string,
): Promise<{ roster: Roster; differences: Difference[] }> {
  const { db, keys } = c.deps;
  return await inTurn(async () => {
    const pause = pacer();
    const roster = await readRoster(await sheetsOf(c.file), c.today, pause);
    if (!roster) throw unreadable('没有找到“姓名”和“公民身份号码”列，或超过20000行');
    const found = await compareRoster({ db, keys, actor: c.actor, path, pause }, roster);
    return { roster, differences: await withUnregistered(c, kinds, path, found) };
  });
}

async function sheetsOf(file: Buffer): Promise<Sheet[]> {
  try {
    return await readSheets(file);
  } catch (error) {
    if (error instanceof WorkbookError)
      throw unreadable(`${error.row ? `第${error.row}行：` : ''}${importProblems[error.type]}`);
    throw error;
  }
}

const unreadable = (detail: string) => new Problem('roster-unreadable', { detail });
