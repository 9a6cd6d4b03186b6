/** Makes the benchmark run the built code: an import of `src/…` loads `dist/src/…`, as n8n would. */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const sources = join(import.meta.dirname, '..', '..', 'src');
const built = join(import.meta.dirname, '..', '..', 'dist', 'src');

registerHooks({
	resolve(specifier, context, next) {
		if (!specifier.startsWith('.') || context.parentURL === undefined) return next(specifier, context);
		const path = fileURLToPath(new URL(specifier, context.parentURL));
		if (!path.startsWith(sources)) return next(specifier, context);
		return next(`${pathToFileURL(built + path.slice(sources.length)).href}.js`, context);
	},
});
