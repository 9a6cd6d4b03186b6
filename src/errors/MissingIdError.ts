import type { SystemName } from '../SystemName';
import { SyncError } from './SyncError';

/** Something was made, as the status says, but the answer does not tell its id. Making it again would make two. */
export class MissingIdError extends SyncError {
	readonly kind = 'unexpectedResponse';

	constructor(system: SystemName, request: string, idName: string) {
		super(
			`${system} gave an unexpected answer to ${request}: it does not carry a ${idName}`,
			'Run again: the next run finds what was made.',
			true,
		);
	}
}
