import { markNow, type Mark } from './marks.mts';
import type { Page, PageLink, SampleCredential } from './Page.mts';

/** What somebody did with a button. */
export interface Done {
	/** A sentence, such as `Ada Inkwell was hired.` */
	text: string;
	/** The page of who or what was changed. */
	href?: string;
	/** Resolves to a sentence about the webhooks that were sent. */
	told: Promise<string>;
}

/** @throws ActionError when it cannot be done */
export type Action = (fields: Record<string, string>) => Done;

/** Says why a button could not do anything. */
export class ActionError extends Error {}

/** The pages of one system. */
export interface SiteContent {
	/** Such as `BambooHR simulator`. */
	name: string;
	/** What to enter in n8n, if the system needs a credential. */
	credential?: SampleCredential;
	/** The pages that every page links to; the first one is the start page. */
	sections: PageLink[];
	/** Undefined when there is no such page. */
	pageAt(path: string): Page | undefined;
	/** The addresses of all pages. */
	paths(): string[];
	actions?: Record<string, Action>;
	/** A file that a page links to. */
	fileAt?(path: string): SiteFile | undefined;
}

export interface SiteFile {
	contentType: string;
	content: Buffer;
}

export interface ActivityEntry {
	at: Date;
	text: string;
	href?: string;
	/** About the webhooks. */
	told: string;
	/** Resolves when all webhooks have been answered. */
	settled: Promise<void>;
}

const KEPT_ENTRIES = 5;

/** The pages of a simulator, with what they remember besides its data. */
export class Site {
	readonly #make: () => SiteContent;
	#content: SiteContent | undefined;
	readonly #now: () => Date;
	/** Oldest first. What changed since the last one is marked. */
	readonly marks: Mark[] = [];
	/** The latest buttons that were pressed, newest first. */
	readonly activity: ActivityEntry[] = [];
	/** Pages elsewhere, such as those of the other simulator. */
	neighbors: PageLink[] = [];

	/**
	 * @param make called when the first page is needed; the simulator knows its address then
	 * @param now the clock of the simulator
	 */
	constructor(make: () => SiteContent, now: () => Date) {
		this.#make = make;
		this.#now = now;
	}

	get content(): SiteContent {
		this.#content ??= this.#make();
		return this.#content;
	}

	/** From now on, changes can be shown that came after this. */
	remember(label: string): void {
		const pages = this.content.paths().flatMap((path): Array<[string, Page]> => {
			const page = this.content.pageAt(path);
			return page ? [[path, page]] : [];
		});
		this.marks.push(markNow(label, this.#now(), pages));
	}

	/** Does what a button says; the activity tells what came of it. */
	act(name: string, fields: Record<string, string>): void {
		const at = this.#now();
		try {
			const { text, href, told } = this.#actionOf(name)(fields);
			const entry: ActivityEntry = {
				at,
				text,
				href,
				told: 'n8n is being told …',
				settled: Promise.resolve(),
			};
			entry.settled = told.then((sentence) => {
				entry.told = sentence;
			});
			this.#note(entry);
		} catch (error) {
			if (!(error instanceof ActionError)) throw error;
			this.#note({ at, text: error.message, told: '', settled: Promise.resolve() });
		}
	}

	#actionOf(name: string): Action {
		const { actions = {} } = this.content;
		const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
		if (action === undefined) throw new ActionError(`There is no button "${name}".`);
		return action;
	}

	#note(entry: ActivityEntry): void {
		this.activity.unshift(entry);
		this.activity.splice(KEPT_ENTRIES);
	}
}
