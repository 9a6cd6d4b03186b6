import { SyncError } from './SyncError';

/** A setting cannot be used. The message starts with the name of the parameter as the editor shows it. */
export class ParameterError extends SyncError {
	readonly kind = 'parameter';

	constructor(parameter: string, message: string, hint: string) {
		super(`${parameter}: ${message}`, hint);
	}
}
