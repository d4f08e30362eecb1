import { join } from 'node:path';
import { Renderer } from '../papers/renderer';

/** A renderer for the papers of all procedures; its thread begins with the first job. */
export const openRenderer = (): Renderer => new Renderer(join(__dirname, 'paper-thread.ts'));
