import { Html, html } from '../../../src/run/report/html';

describe('An HTML template', () => {
	it('escapes text between tags and in attributes', () => {
		const text = `<b class="x">'&\`</b>`;
		const safe = '&lt;b class=&quot;x&quot;&gt;&#39;&amp;&#96;&lt;/b&gt;';
		expect(html`<p title="${text}">${text}</p>`.markup).toBe(`<p title="${safe}">${safe}</p>`);
	});

	it('accepts its own markup, once or many times, without the indentation of the source', () => {
		const parts = ['a', '<'].map((text) => html`<li>${text}</li>`);
		expect(
			html`<ul>
					${parts}
				</ul>
				${new Html('<hr>')}${3}`.markup,
		).toBe('<ul>\n<li>a</li><li>&lt;</li>\n</ul>\n<hr>3');
	});

	it('does not escape twice', () => {
		expect(html`${html`${'&'}`}`.markup).toBe('&amp;');
	});

	it('replaces characters that HTML does not allow, and keeps line breaks', () => {
		expect(html`${'a\u0000b\u001bc\ud800d\ne\tf😀'}`.markup).toBe('a\ufffdb\ufffdc\ufffdd\ne\tf😀');
	});

	it.each(['\u202E', '\u2066', '\u200F', '\u200B', '\u{E0041}', '\uFEFF'])(
		'omits the invisible character %j',
		(unseen) => {
			expect(html`<p title="${`Ava${unseen}gpj`}">${`Ava${unseen}gpj`}</p>`.markup).toBe(
				'<p title="Avagpj">Avagpj</p>',
			);
		},
	);

	it('keeps the line breaks and spaces of a text', () => {
		const text = 'one\n    two';
		expect(html`<p>${text}</p>`.markup).toBe('<p>one\n    two</p>');
	});
});
