import { dutyFormalPaper } from './formal';
import { dutyMaterialPaper } from './material';
import { dutyCriticismPaper, dutyTalkPaper } from './record';
import { dutyReminderPaper } from './reminder';

/** The papers of 三不. */
export const threeNotsPapers = {
  'duty-reminder': dutyReminderPaper,
  'duty-talk': dutyTalkPaper,
  'duty-criticism': dutyCriticismPaper,
  'duty-formal': dutyFormalPaper,
  'duty-material': dutyMaterialPaper,
};
