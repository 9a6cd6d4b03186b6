import { z } from 'zod/v3';

const settingsShape = z.object({
	/** For home folders and databases; deleted at the end. */
	folder: z.string(),
	logs: z.string(),
	/** The names of the workers, whose home folders already contain the package. */
	workers: z.array(z.string()),
	/** The path of redis-server, and the folder of PostgreSQL's programs. */
	services: z.object({ redis: z.string(), postgres: z.string() }),
	/** The user that PostgreSQL runs as. */
	user: z.object({ uid: z.number(), gid: z.number() }).optional(),
});

/** What main.mjs passes to run.mts. */
export type Settings = z.infer<typeof settingsShape>;

export const readSettings = (text: string | undefined): Settings =>
	settingsShape.parse(JSON.parse(text ?? ''));
