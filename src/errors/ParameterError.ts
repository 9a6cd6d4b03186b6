import { SyncError } from './SyncError';

/** A parameter has an unusable value. The message starts with the display name of the parameter. */
export class ParameterError extends SyncError {
	readonly kind = 'parameter';

	constructor(parameter: string, message: string, hint: string) {
		super(`${parameter}: ${message}`, hint);
	}
}
