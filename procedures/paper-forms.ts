import { formOf, type PaperForm, type PaperForms } from '../papers/form';
import { procedures } from './tables';

/** @throws Error when two procedures call a paper the same: its kind alone says what a template is for */
function gathered(): PaperForms {
  const found: Record<string, PaperForm> = {};
  for (const [kind, form] of Object.values(procedures).flatMap(({ papers = {} }) => Object.entries(papers))) {
    if (found[kind]) throw new Error(`two procedures have a paper ${kind}`);
    found[kind] = form;
  }
  return found;
}

/** The papers of all procedures, by kind. Pure: no database, and no fonts until something is measured. */
export const paperForms: PaperForms = gathered();

export const paperKinds = Object.keys(paperForms) as [string, ...string[]];

/** 党员组织关系介绍信 */
export const paperTitle = (kind: string): string => formOf(paperForms, kind).title;
