import type { SystemName } from '../SystemName';
import { SyncError } from './SyncError';

/** Something was created, according to the status, but the response has no ID. Creating it again would make a duplicate. */
export class MissingIdError extends SyncError {
	readonly kind = 'unexpectedResponse';

	constructor(system: SystemName, request: string, idName: string) {
		super(
			`${system} gave an unexpected response to ${request}: it has no ${idName}`,
			'Run again: the next run finds what was created.',
			true,
		);
	}
}
