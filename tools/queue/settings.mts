import { z } from 'zod/v3';

const settingsShape = z.object({
	/** Homes and databases; removed in the end. */
	folder: z.string(),
	logs: z.string(),
	/** Names of the workers, whose homes have the package already. */
	workers: z.array(z.string()),
	/** Redis' program, and the folder with those of PostgreSQL. */
	services: z.object({ redis: z.string(), postgres: z.string() }),
	/** Whom PostgreSQL runs as. */
	user: z.object({ uid: z.number(), gid: z.number() }).optional(),
});

/** What main.mjs hands over. */
export type Settings = z.infer<typeof settingsShape>;

export const readSettings = (text: string | undefined): Settings =>
	settingsShape.parse(JSON.parse(text ?? ''));
