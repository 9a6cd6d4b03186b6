import type { SystemName } from '../SystemName';
import { SyncError } from './SyncError';

export interface Refusal {
	system: SystemName;
	method: string;
	/** Without the query: filters may hold e-mail addresses. */
	path: string;
	status: number;
	/** What the system said, made safe to show (see `safe-text.ts`); undefined when it said nothing. */
	explanation?: string;
	requestId?: string;
}

/** The system answered, and the answer was no. */
export class RefusedError extends SyncError {
	readonly kind = 'refused';
	readonly status: number;
	readonly system: SystemName;

	constructor(refusal: Refusal) {
		const { system, method, path, status, explanation: says, requestId } = refusal;
		const explanation = says === undefined ? '' : `: ${says}`;
		const reference = requestId === undefined ? '' : ` (request id ${requestId})`;
		super(
			`${system} answered ${status} to ${method} ${path}${explanation}${reference}`,
			hintFor(refusal),
			// 408, 500, 502, 504: it took too long, or broke while it worked; what was done by then is unknown.
			method !== 'GET' && (status === 408 || (status >= 500 && status !== 503)),
		);
		this.status = status;
		this.system = system;
	}
}

function hintFor({ system, status, path, explanation: says }: Refusal): string {
	if (status === 401 && system === 'iSpring Learn' && path.startsWith('/webhook/')) {
		// The pages on webhooks know only this sign-in, the vendor's file only that by API key
		// (docs/apis/ispring-learn.md#sign-in).
		return 'iSpring Learn may take webhook calls only with a login and password. If the credential works elsewhere, give this node one with Authentication set to Login and Password, of the account owner or an account administrator; then publish again.';
	}
	if (status === 401) {
		return system === 'BambooHR'
			? 'Make a new key in BambooHR (your photo > API Keys > Add New Key) and enter it as the Access Token of the credential.'
			: 'Enter the Client ID and Client Secret of a valid API key of your iSpring Learn account in the credential.';
	}
	if (status === 403 && path.includes('/training/')) {
		return "Switch on Training in BambooHR, and give the access level of the key's user the right to the training settings and to the training of these employees; then run again.";
	}
	if (status === 403 && path.startsWith('/api/v1/webhooks')) {
		return "Choose only fields that the key's user may see, or give the user's access level the right to see them; then publish again.";
	}
	if (status === 403) {
		return system === 'BambooHR'
			? "Give the access level of the key's user the right to see and, where something is written, to edit this; then run again."
			: 'Use an API key of the account owner or of an account administrator; then run again.';
	}
	if (status === 404)
		return 'Check the address in the credential, and that what the settings name still exists.';
	if (status === 429 || status === 503)
		return `${system} takes no more requests at the moment. Run again in some minutes, or lower the option Concurrency.`;
	if (status >= 300 && status < 400)
		return 'The address in the credential leads to another place. Enter the final address.';
	if (status >= 500)
		return `${system} has a fault of its own. Run again later; what is already done will not be done twice.`;
	return says === undefined
		? `${system} did not say why. Compare the values that were sent, from the settings or the person's record, with what ${system} accepts there; then run again.`
		: "Correct what it objects to, in the settings or in the person's record; then run again.";
}
