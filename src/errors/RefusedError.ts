import type { SystemName } from '../SystemName';
import { SyncError } from './SyncError';

export interface Refusal {
	system: SystemName;
	method: string;
	/** Without the query: filters may contain email addresses. */
	path: string;
	status: number;
	/** What the system said, safe to show (see `src/http/masking/safe-text.ts`); undefined when it gave no reason. */
	explanation?: string | undefined;
	requestId?: string | undefined;
}

/** The system refused a request: it responded with an error status. */
export class RefusedError extends SyncError {
	readonly kind = 'refused';
	readonly status: number;
	readonly system: SystemName;

	constructor(refusal: Refusal) {
		const { system, method, path, status, explanation, requestId } = refusal;
		const reason = explanation === undefined ? '' : `: ${explanation}`;
		const reference = requestId === undefined ? '' : ` (request ID ${requestId})`;
		super(
			`${system} answered ${status} to ${method} ${path}${reason}${reference}`,
			hintFor(refusal),
			// 408, 500, 502, 504: the request timed out or failed midway, so its effect is unknown.
			method !== 'GET' && (status === 408 || (status >= 500 && status !== 503)),
		);
		this.status = status;
		this.system = system;
	}
}

function hintFor({ system, status, path, explanation }: Refusal): string {
	if (status === 401 && system === 'iSpring Learn' && path.startsWith('/webhook/')) {
		// The pages on webhooks document only this sign-in, the vendor's OpenAPI file only API keys
		// (docs/apis/ispring-learn.md#sign-in).
		return 'iSpring Learn may accept webhook calls only with a login and password. If the credential works elsewhere, give this node a credential with Authentication set to Login and Password, for the account owner or an account administrator, and publish again.';
	}
	if (status === 401) {
		return system === 'BambooHR'
			? 'BambooHR does not accept the access token: it is mistyped, or was deleted. Create a new key in BambooHR (your photo > API Keys > Add New Key) and enter it as the Access Token of the credential.'
			: 'iSpring Learn does not accept the API key. Enter the Client ID and Client Secret of a valid API key of your iSpring Learn account in the credential.';
	}
	if (status === 403 && path.includes('/training/')) {
		return "Turn on Training in BambooHR, and give the API key's user permission to view and edit the training settings and the training of these employees. Then run again.";
	}
	if (status === 403 && path.startsWith('/api/v1/webhooks')) {
		return "Choose only fields that the API key's user can view, or give that user permission to view them. Then publish again.";
	}
	if (status === 403) {
		return system === 'BambooHR'
			? "Give the API key's user permission to view this data and, for changes, to edit it. Then run again."
			: 'Use an API key of the account owner or an account administrator, then run again.';
	}
	if (status === 404)
		return 'Check the address in the credential, and make sure that everything the parameters refer to still exists.';
	if (status === 429 || status === 503)
		return `${system} is limiting requests. Run again in a few minutes, or lower the Concurrency option.`;
	if (status >= 300 && status < 400)
		return 'The address in the credential redirects to another one. Enter the final address.';
	if (status >= 500)
		return `${system} has an internal problem. Run again later. Completed changes are not repeated.`;
	return explanation === undefined
		? `${system} gave no reason. Check the values in the parameters or the employee's record against what ${system} accepts, then run again.`
		: "Correct this in the parameters or the employee's record, then run again.";
}
