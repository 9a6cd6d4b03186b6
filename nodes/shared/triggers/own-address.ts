import type { IWebhookFunctions } from 'n8n-workflow';

/** What n8n 2.20 has of it: there, `getWebhookResourceUrl` is missing. */
type Context = Omit<IWebhookFunctions, 'getWebhookResourceUrl'> &
	Partial<Pick<IWebhookFunctions, 'getWebhookResourceUrl'>>;

/**
 * The address to which the delivery was sent, as it was registered: of the published workflow or of a test execution.
 *
 * n8n 2.20 only knows the address of the published workflow. That of a test execution is made of the path of the request,
 * which is wrong only behind a proxy that shortens paths.
 */
export function ownAddress(context: Context): string {
	if (context.getWebhookResourceUrl) return context.getWebhookResourceUrl('default') ?? '';
	const published = context.getNodeWebhookUrl('default') ?? '';
	if (context.getMode() !== 'manual' || published === '') return published;
	const { originalUrl, url } = context.getRequestObject();
	return new URL((originalUrl ?? url).split('?')[0] ?? '', published).href;
}
