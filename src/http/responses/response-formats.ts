import { MarkupResponseError, UnexpectedResponseError, UnreachableError } from '../../errors';
import { isWrite } from '../requests/is-write';
import type { Outcome } from '../retry/run-attempts';
import type { SystemName } from '../../SystemName';
import type { ApiRequest, FetchedFile, HttpResponse } from '../types';
import { isPlainSuccess } from './is-plain-success';
import { limitDepth } from './limit-depth';

/** What a request asks for, and how the response is read. */
export interface ResponseFormat<T> {
	/** The `Accept` header. */
	accept: string;
	isFile: boolean;
	/** Reads a response with the status of a success. */
	read(system: SystemName, request: ApiRequest, response: HttpResponse): Outcome<T>;
}

/** JSON; an empty body is null. */
export const JSON_FORMAT: ResponseFormat<unknown> = {
	accept: 'application/json',
	isFile: false,
	read: readJson,
};

/** The bytes of a file, with the headers. */
export const FILE_FORMAT: ResponseFormat<FetchedFile> = { accept: '*/*', isFile: true, read: readFile };

function readJson(system: SystemName, request: ApiRequest, response: HttpResponse): Outcome<unknown> {
	const { method, path, expectsJson = true, isRefusal } = request;
	const text = response.text.trim();
	const name = `${method} ${path}`;
	if (text.startsWith('<')) {
		// Null, as for an empty body: the caller then looks up what it created.
		if (isWrite(request) && isPlainSuccess(text)) return { value: null };
		return { error: new MarkupResponseError(system, name, isWrite(request)), maxAttempts: 1 };
	}
	if (!expectsJson || text === '') return { value: null };
	try {
		const json = limitDepth(JSON.parse(text));
		return isRefusal?.(json) ? { response } : { value: json };
	} catch {
		if (isWrite(request) && isPlainSuccess(text)) return { value: null };
		const what = `${name}: the response was cut off or is not JSON`;
		return { error: new UnreachableError(system, what, isWrite(request)), maxAttempts: Infinity };
	}
}

function readFile(
	system: SystemName,
	request: ApiRequest,
	{ headers, bytes }: HttpResponse,
): Outcome<FetchedFile> {
	// A file that is a web page itself comes as an attachment.
	const isHtml = headers['content-type']?.toLowerCase().startsWith('text/html');
	const isPage = isHtml && !headers['content-disposition'];
	if (bytes && !isPage) return { value: { headers, bytes } };
	const name = `${request.method} ${request.path}`;
	const what = 'it is a web page, not a file';
	return { error: new UnexpectedResponseError(system, name, what, isWrite(request)), maxAttempts: 1 };
}
