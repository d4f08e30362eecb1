import PizZip from 'pizzip';
import { WorkbookError } from './workbook';
import { readXml } from './xml';

/** A relationship of a part: what it leads to, and of which kind ('worksheet', 'styles' …), in either dialect of the standard. */
export interface Relationship {
  kind: string;
  /** Name of the part, as `read` takes it. */
  target: string;
}

// Some programs write Windows' slashes, another case, or names from the root.
const normal = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/**
 * The parts of an Office file, found by its relationships and not by where Excel would put them (ECMA-376 part 2). A part
 * is unpacked when it is read: what nobody asks for (pictures, comments) stays packed.
 */
export class OfficePackage {
  readonly #parts = new Map<string, PizZip.ZipObject>();

  /** @param file looked through by `guardZip` before */
  constructor(file: Buffer) {
    for (const [name, part] of Object.entries(new PizZip(file).files)) this.#parts.set(normal(name), part);
  }

  has(name: string): boolean {
    return this.#parts.has(normal(name));
  }

  /** @throws WorkbookError 'file-unreadable' when it is not there */
  read(name: string): Buffer {
    const part = this.#parts.get(normal(name));
    if (!part) throw new WorkbookError('file-unreadable');
    return part.asNodeBuffer();
  }

  /** Relationships by id; '' asks for those of the package. None where it has no such part. */
  relationships(of: string): Map<string, Relationship> {
    const slash = of.lastIndexOf('/') + 1;
    const [folder, own] = [of.slice(0, slash), of.slice(slash)];
    const part = `${folder}_rels/${own}.rels`;
    const found = new Map<string, Relationship>();
    if (!this.has(part)) return found;
    readXml(this.read(part), {
      open: (name, { Id, Type, Target, TargetMode }) => {
        if (name !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return;
        found.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), target: targetOf(folder, Target) });
      },
    });
    return found;
  }
}

/** A target is a name from the root, or from the folder of the part that names it. */
function targetOf(folder: string, target: string): string {
  const plain = target.replaceAll('\\', '/');
  const steps = plain.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
