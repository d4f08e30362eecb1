import { serveRenderer } from '../papers/thread';
import { paperForms } from './paper-forms';

// The rendering thread: it knows the papers of all procedures.
serveRenderer(paperForms);
