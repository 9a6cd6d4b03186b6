import type { Department } from '../../../ispring/organization/departments';

/** The name that a department or group has for a moment while another one has the name that it is to get. */
export function nameAside(name: string, { id, code }: Pick<Department, 'id' | 'code'>): string {
	return `${name} (${code ?? id})`;
}
