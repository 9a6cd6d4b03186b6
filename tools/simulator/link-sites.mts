import type { PageLink } from './pages/Page.mts';
import type { SampleSystems } from './sample-systems.mts';

/**
 * Lets the pages of both simulators link to each other.
 *
 * @param others pages elsewhere, which are named first
 */
export function linkSites({ bamboo, ispring }: SampleSystems, others: PageLink[] = []): void {
	const links = [
		...others,
		{ label: 'BambooHR', href: bamboo.url },
		{ label: 'iSpring Learn', href: ispring.url },
	];
	for (const { site } of [bamboo, ispring]) site.neighbors = links;
}
