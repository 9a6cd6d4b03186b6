/** Loaded before n8n (`node --import`): whoever asks for the package "sqlite3" gets Node's own SQLite. */
import { registerHooks } from 'node:module';

const driver = new URL('./database.mts', import.meta.url).href;

registerHooks({
	resolve: (specifier, context, next) =>
		specifier === 'sqlite3' ? { url: driver, shortCircuit: true } : next(specifier, context),
});
