import { join } from 'node:path';
import { repoRoot } from '../toolchain.mjs';

/** The packages that are published, by the folders of their package.json. */
export const PACKAGE_FOLDERS = [repoRoot, join(repoRoot, 'packages', 'ispring-learn')];
