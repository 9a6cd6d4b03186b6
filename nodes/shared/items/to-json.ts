import type { IDataObject } from 'n8n-workflow';

/** Plain data with n8n's type. A copy, because n8n may change what it gets. */
export function toJson(value: object): IDataObject {
	return { ...value };
}
