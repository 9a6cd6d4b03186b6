import type { ApiRequest } from '../types';

/** Whether a request changes something at the other system. */
export function isWrite({ method, readOnly = false }: ApiRequest): boolean {
	return method !== 'GET' && !readOnly;
}

/** Whether sending a request twice does no harm. */
export function isRepeatable(request: ApiRequest): boolean {
	return !isWrite(request) || request.repeatable === true;
}
