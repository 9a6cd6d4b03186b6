/** `npm run build` in packages/ispring-learn. */
import { compile } from '../compile.mjs';
import { runOrExplain } from '../setup.mjs';
import { assembleISpringLearn } from './assemble.mjs';

await runOrExplain(async () => {
	await compile();
	await assembleISpringLearn();
});
