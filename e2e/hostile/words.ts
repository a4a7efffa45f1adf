/** Words that are meant to break out of wherever they are printed. A script that ran would set `window.ran`. */
import fc from 'fast-check'

const RUN = 'window.ran=1'

/** Addresses that do something in place of leading somewhere. */
const addresses = [
  `javascript:${RUN}`, `JaVaScRiPt:${RUN}`, `java\tscript:${RUN}`, `\u0001javascript:${RUN}`, ` javascript:${RUN}`, `javascript&colon;${RUN}`,
  `&#106;avascript:${RUN}`, `javascript://example.org/%0a${RUN}`, `data:text/html,<script>${RUN}</script>`, `data:text/html;base64,PHNjcmlwdD4=`,
  `data:image/svg+xml,<svg onload=${RUN}>`, `vbscript:${RUN}`, 'view-source:about:blank', '//evil.example/x.js', '\\\\evil.example\\x.js', '/\\evil.example',
  'https:evil.example', 'https://evil.example/"onmouseover="x', 'https://a:b@evil.example/', 'http://[::1', 'file:///etc/passwd', 'blob:x', 'about:blank',
  'https://evil.example/a.mp4#\'"><script>', '/ok"><img src=x onerror=1>', '#"><b>',
]

/** What ends or begins something in HTML, XML, JSON, Markdown, CSS, a template, an address, a header, a query. */
const words = [
  `<script>${RUN}</script>`, `</script><script>${RUN}</script>`, `</ScRiPt ><ScRiPt>${RUN}//`, `"><script src=//evil.example></script>`, `' onmouseover='${RUN}`,
  `" autofocus onfocus="${RUN}`, `<img src=x onerror=${RUN}>`, `<svg/onload=${RUN}>`, `<iframe srcdoc="<script>${RUN}</script>">`, `<body onload=${RUN}>`,
  `<object data="javascript:${RUN}">`, `<base href="//evil.example/">`, '<meta http-equiv="refresh" content="0;url=//evil.example">', '<link rel=stylesheet href=//evil.example>',
  '<form action=//evil.example><input name=q>', '</title><h1>', '</textarea></style></noscript></template>', '<plaintext>', '<!--', '-->', '<!-->', '<!--<script>', ']]>',
  '<![CDATA[', '<?xml version="1.0"?>', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;', '&lt;script&gt;', '&#x3c;script>', '&amp;amp;', '&', '&nbsp', '<', '>', '"', '\'', '`',
  '\\', '\\"', '\\u003c/script\\u003e', '","@type":"Evil","x":"', '}]}</script>', '{"a":', '\u2028var x\u2029', 'NaN', 'null', 'undefined', '__proto__', 'constructor',
  '{{7*7}}', '${7*7}', '<%= 7*7 %>', '#{7*7}', '{% x %}', '$&', '$1', '%s %n %x', '%00%0d%0aSet-Cookie:a=b', 'a\r\nSet-Cookie: a=b', 'a\nDisallow: /\nSitemap: x',
  '}body{display:none}', 'expression(alert(1))', 'url(javascript:x)', '*/}@import "//evil.example";', '\\3c', `#fff;background:url(//evil.example)`,
  '# heading', '> quote', '1. one', '- item', '---', '===', '```', '~~~', '    code', '| a | b |', '***', '**', '__', '_', '*', '[', ']', '[x]', '[x](', `[x](javascript:${RUN})`,
  `[x](<javascript:${RUN}>)`, `![x](javascript:${RUN})`, `<javascript:${RUN}>`, `[x]: javascript:${RUN}`, `[a](data:text/html,x "t")`, '[^1]', '<br><sub><sup>', '</sub></sup>', '<sub onclick=x>y</sub>',
  '<a href="javascript:1">x</a>', '\\<script>', '\\[x](y)', '&#91;x](y)', 'Title\n===', '<details open ontoggle=x>', '<math><mtext></form><form><mglyph><style></math><img src onerror=x>',
  `'; DROP TABLE article; --`, '%', '%27 OR 1=1', '\' OR \'\'=\'', '$$', '$1::text',
  '\u202egnihton\u202c', '\u2066\u2067\u2068', '\u200e\u200f', 'مرحبا بالعالم', 'שלום', '\u200b\u200c\u200d\ufeff', '\u00ad', '\u0000', '\u0001\u0008\u001b[31m', '\u007f\u0085', '\ufffe\uffff',
  '\ud800', 'a\udc00b', '\u{1F468}\u200d\u{1F469}\u200d\u{1F467}', 'Z\u0351\u036b\u0343\u032a\u0302a\u036b\u0321l\u0356g\u0321o\u0317', '\u{10FFFF}', 'ﷺ', 'İ', 'ǆ', 'ß', '\u00a0', '\u3000', '𝕳𝖊𝖑𝖑𝖔',
  '../../etc/passwd', '/preview/x', '?a=b#c', '%2e%2e%2f', 'con', '.', '..', '-', '0', '-1', '1e999', '1970-01-01', 'true', '[]', '{}',
  'W'.repeat(3_000), '\u0301'.repeat(300), '*_'.repeat(100), '['.repeat(200), '<'.repeat(200), '&'.repeat(100), 'a '.repeat(300),
]

/** As UTF-8 can carry it: an address cannot hold half a character. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString()
}

const bait = fc.constantFrom(...words, ...addresses)

/** Any one text that a hostile hand could put into a cell. */
export const hostileText = fc.oneof(
  { weight: 6, arbitrary: bait },
  { weight: 2, arbitrary: fc.tuple(bait, bait).map(([a, b]) => `${a} plain ${b}`) },
  { weight: 2, arbitrary: fc.tuple(bait, fc.constantFrom(...addresses)).map(([label, address]) => `Words [${label}](${address}) and <${address}>`) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
)

/** For a cell that should hold an address: so that some pass for one and are printed. */
export const hostileAddress = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...addresses) },
  { weight: 2, arbitrary: bait.map((text) => `https://example.org/${text}`) },
  { weight: 2, arbitrary: bait.map((text) => `https://example.org/?q=${encodeURIComponent(wellFormed(text))}.mp4`) },
  { weight: 1, arbitrary: bait },
)
