import { z } from 'zod/v3';
import { fieldOf, toPage, type FormPage } from './form-page.mts';
import type { Until } from './wait-until.mts';

/** An answer by the label of its field; an array for radio buttons and checkboxes, as the page sends them. */
export type Answers = Record<string, string | string[]>;

const consentDetails = z.object({
	data: z.object({ redirectUrl: z.string().optional(), autoApproved: z.boolean().optional() }),
});
const consented = z.object({ data: z.object({ redirectUrl: z.string() }) });
const nextPage = z.object({ formWaitingUrl: z.string() });

const FORM_COOKIE = 'n8n-form-auth';
/** The pages that one test has open at the same time are fewer. */
const MAX_FORM_COOKIES = 10;

/** Does over HTTP what a browser does with the forms of n8n, for one signed-in person. */
export class FormVisit {
	private readonly cookies = new Map<string, string>();
	private readonly url: string;
	private readonly until: Until;

	constructor(url: string, until: Until) {
		this.url = url;
		this.until = until;
	}

	async signIn({ email, password }: { email: string; password: string }): Promise<void> {
		const answer = await this.fetch('/rest/login', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ emailOrLdapLoginId: email, password }),
		});
		if (!answer.ok) throw new Error(`n8n refused to sign ${email} in with status ${answer.status}.`);
	}

	/** Opens an address as a tab does: follows redirects, and agrees to sign in to the form with the n8n account. */
	async open(address: string): Promise<FormPage> {
		let url = new URL(address, this.url).href;
		for (let hop = 0; hop < 10; hop += 1) {
			const answer = await this.fetch(url);
			const location = answer.headers.get('location');
			if (location === null) {
				const html = await answer.text();
				if (!answer.ok) throw new Error(`n8n answered ${answer.status} to GET ${url}: ${html.slice(0, 300)}`);
				return toPage(url, html);
			}
			url = new URL(location, url).href;
			if (new URL(url).pathname === '/oauth/consent') url = await this.consent();
		}
		throw new Error(`${address} redirects without end.`);
	}

	/** What the page that asks for the consent does; after the first time, n8n gives it at once. */
	private async consent(): Promise<string> {
		const details = consentDetails.parse(await (await this.fetch('/rest/consent/details')).json()).data;
		if (details.redirectUrl !== undefined) return details.redirectUrl;
		const answer = await this.fetch('/rest/consent/approve', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ approved: true }),
		});
		return consented.parse(await answer.json()).data.redirectUrl;
	}

	/**
	 * Sends the answers of a page, and returns n8n's answer as it is.
	 *
	 * @param signal n8n does not answer at all while the execution is already running
	 */
	async post(page: FormPage, answers: Answers, signal?: AbortSignal): Promise<Response> {
		const body = new FormData();
		for (const [label, answer] of Object.entries(answers)) {
			body.append(fieldOf(page, label), Array.isArray(answer) ? JSON.stringify(answer) : answer);
		}
		// Without a field there is no part, and n8n expects a multipart body.
		if (Object.keys(answers).length === 0) body.append('none', '');
		// Without cookies: n8n shows forms in a sandbox, whose requests carry none.
		const headers = { 'x-auth-token': page.token };
		return await fetch(page.url, { method: 'POST', body, headers, signal });
	}

	/** Sends the answers of a page, and follows it. */
	async submit(page: FormPage, answers: Answers = {}): Promise<FormPage> {
		const answer = await this.post(page, answers);
		const text = await answer.text();
		if (!answer.ok) throw new Error(`n8n answered ${answer.status} to a form: ${text.slice(0, 300)}`);
		const started = nextPage.safeParse(jsonOf(text));
		return await this.follow(started.success ? started.data.formWaitingUrl : page.url);
	}

	/** Waits for the page that comes next at an address, and opens it. An ending is confirmed, as its script does. */
	async follow(url: string): Promise<FormPage> {
		await this.until('Waiting for the next page', async () => {
			const status = await this.statusOf(url);
			if (status === 'form-waiting') return true;
			if (['error', 'crashed', 'canceled', 'success'].includes(status))
				throw new Error(`The execution ended with the status "${status}" instead of a page.`);
			return undefined;
		});
		const opened = await this.open(url);
		if (!opened.html.includes("id='n8n-form'")) await this.post(opened, {});
		return opened;
	}

	/** The status that the script of a page asks for, such as `form-waiting` or `success`. */
	async statusOf(pageUrl: string): Promise<string> {
		const url = new URL(pageUrl);
		url.pathname += '/n8n-execution-status';
		return (await (await this.fetch(url.href)).text()).trim();
	}

	private async fetch(address: string, init: RequestInit = {}): Promise<Response> {
		const headers = new Headers(init.headers);
		headers.set('cookie', [...this.cookies].map((pair) => pair.join('=')).join('; '));
		const answer = await fetch(new URL(address, this.url), { ...init, headers, redirect: 'manual' });
		for (const line of answer.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			this.cookies.delete(name);
			this.cookies.set(name, value);
		}
		this.forgetOldForms();
		return answer;
	}

	/** n8n gives a cookie for each execution of a form, and refuses a request that carries too many of them. */
	private forgetOldForms(): void {
		const ofForms = [...this.cookies.keys()].filter((name) => name.startsWith(FORM_COOKIE));
		for (const name of ofForms.slice(0, -MAX_FORM_COOKIES)) this.cookies.delete(name);
	}
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
