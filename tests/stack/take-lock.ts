import { takeLock } from '../../stack/folder-lock';
import { identify } from '../../stack/process-identity';

// One of several that try for the same lock at the same moment; says whether it has it, and keeps it for a while.
const [path = '', at = '0'] = process.argv.slice(2);
while (Date.now() < Number(at));
const { held } = takeLock(path, identify(process.pid));
console.log(held ? 'held' : 'ours');
setTimeout(() => undefined, 1_500);
