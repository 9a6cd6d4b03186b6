import { button } from './button.mts';
import { html, Html } from './html.mts';
import { goneSince } from './marks.mts';
import type { Page, PageLink, SampleCredential } from './Page.mts';
import { queryOf, searchForm, type Choice } from './search-form.mts';
import type { ActivityEntry, Site } from './Site.mts';
import { STYLE } from './style.mts';
import { tableOf, type View } from './table.mts';
import { timeOf } from './time-of.mts';

/** A whole HTML document that loads nothing from elsewhere. */
export function documentOf(site: Site, path: string, page: Page, choice: Choice): Html {
	const { content, marks, neighbors, activity } = site;
	const view: View = { path, ...choice, mark: marks[choice.mark] };
	const query = queryOf(choice, marks);
	const back = query === '' ? path : `${path}?${query}`;
	return html`<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>${page.title} · ${content.name}</title>
				<style>
					${new Html(STYLE)}
				</style>
			</head>
			<body>
				<header>
					<p class="name">${content.name}</p>
					<nav aria-label="Other pages of the demo">${links(neighbors)}</nav>
				</header>
				<nav aria-label="Sections" class="sections">${links(content.sections, path)}</nav>
				<main>
					<h1>${page.title}</h1>
					${page.introduction !== undefined && html`<p class="introduction">${page.introduction}</p>`}
					${page.links && html`<p>${links(page.links)}</p>`} ${activityOf(activity)}
					${page.buttons && html`<div class="buttons">${page.buttons.map((one) => button(one, back))}</div>`}
					${page.isSearchable && searchForm(choice, marks)} ${goneOf(view, page)}
					${page.tables.map((table) => tableOf(table, view, back, page.title))}
					${page.frame && frameOf(page.frame)} ${marks.length > 0 && markForm(back)}
				</main>
				<footer>
					${content.credential && credentialOf(content.credential)}
					<p>Everybody here is invented. These pages can only be opened on this computer.</p>
				</footer>
			</body>
		</html>`;
}

function links(list: PageLink[], path = ''): Html {
	return html`${list.map(
		({ label, href }) => html`<a href="${href}" ${href === path && html`aria-current="page"`}>${label}</a>`,
	)}`;
}

function activityOf(entries: readonly ActivityEntry[]): Html | undefined {
	if (entries.length === 0) return undefined;
	const items = entries.map(
		({ at, text, href, told }, index) =>
			html`<li>
				<time>${timeOf(at)}</time> ${text} ${index === 0 && told}
				${href !== undefined && html`<a href="${href}">Show</a>`}
			</li>`,
	);
	return html`<section class="activity" role="status" aria-label="What you did">
		<ol>
			${items}
		</ol>
	</section>`;
}

function goneOf({ mark, path }: View, { tables }: Page): Html | undefined {
	const gone = mark ? goneSince(mark, path, tables) : [];
	return gone.length > 0 ? html`<p class="note">No longer here: ${gone.join(', ')}.</p>` : undefined;
}

function markForm(back: string): Html {
	return html`<form method="post" action="/page/mark" class="mark">
		<input type="hidden" name="back" value="${back.split('?')[0] ?? '/'}" />
		<button type="submit">Mark only what changes from now on</button>
	</form>`;
}

function frameOf({ title, href }: NonNullable<Page['frame']>): Html {
	// Links open in a new tab.
	return html`<iframe
		title="${title}"
		src="${href}"
		sandbox="allow-popups allow-popups-to-escape-sandbox"
	></iframe>`;
}

function credentialOf({ type, values }: SampleCredential): Html {
	return html`<details>
		<summary>Values for the credential “${type}”</summary>
		<dl>
			${values.map(
				([field, value]) =>
					html`<dt>${field}</dt>
						<dd><code>${value}</code></dd>`,
			)}
		</dl>
	</details>`;
}
