/** The bundled workflows that need no other node of ours, and their names in this package. */
export const SHARED_WORKFLOWS: Record<string, string> = {
	'upsert-users-from-a-sheet.json': 'upsert-users-from-a-list.json',
};
