import { createHash } from 'crypto';
import { html, Html } from './html';

/** The parts of a page that never contain anything from outside. */
export interface Frame {
	style: Html;
	script: Html;
	policy: string;
}

/**
 * Prepares the frame of a page; once for each kind of page. Its content security policy blocks everything from loading, and
 * all scripts and styles but its own: these by hash, not `unsafe-inline`, so that even an injected style has no effect.
 */
export function frameOf(style: string, script: string): Frame {
	return {
		// Not in an `html` template: the policy allows exactly this text.
		style: new Html(`<style>${style}</style>`),
		script: new Html(`<script>${script}</script>`),
		policy: [
			"default-src 'none'",
			`style-src ${hashSource(style)}`,
			`script-src ${hashSource(script)}`,
			"base-uri 'none'",
			"form-action 'none'",
		].join('; '),
	};
}

function hashSource(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** A whole HTML document, to be mailed, opened offline and printed. */
export function documentOf({ style, script, policy }: Frame, title: string, body: Html): string {
	return html`<!DOCTYPE html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta http-equiv="Content-Security-Policy" content="${policy}" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="referrer" content="no-referrer" />
				<title>${title}</title>
				${style}
			</head>
			<body>
				${body}${script}
			</body>
		</html> `.markup;
}
