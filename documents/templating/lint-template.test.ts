import { expect, test } from 'vitest';
import { lintTemplate } from './lint-template.ts';

test.each([
  ['a value without escaping', '<p>{{{x}}}</p>', 'always escaped'],
  ['a value without escaping by &', '<p>{{&x}}</p>', 'always escaped'],
  ['an unknown helper', '<p>{{shout x}}</p>', 'no helper «shout»'],
  ['an unknown helper inside another', '<p>{{inc (shout x)}}</p>', 'no helper «shout»'],
  ['an unknown block', '{{#shout x}}<p>a</p>{{/shout}}', 'no helper «shout»'],
  ['an unknown helper in an else branch', '{{#if x}}<p>a</p>{{else}}<p>{{shout x}}</p>{{/if}}', 'no helper «shout»'],
  ['a helper that looks into objects', '<p>{{lookup x "y"}}</p>', 'no helper «lookup»'],
  ['a helper that writes to the log', '<p>{{log x}}</p>', 'no helper «log»'],
  ['an unknown partial', '{{> secret}}', 'no shared partial «secret»'],
  ['a partial chosen by a value', '{{> (fullName x)}}', 'no shared partial'],
  ['an inline partial', '{{#*inline "a"}}<p>x</p>{{/inline}}', 'not part of the language'],
  ['a partial block', '{{#> letterhead}}<p>x</p>{{/letterhead}}', 'not part of the language'],
  ['a decorator', '{{* letterhead}}', 'not part of the language'],
  ['a value that makes a class', '<p class="{{x}}">a</p>', 'may not stand inside <p>'],
  ['a value that makes an attribute', '<p {{x}}>a</p>', 'may not stand inside <p>'],
  ['a block inside a tag', '<p {{#if x}}class="center"{{/if}}>a</p>', 'may not stand inside <p>'],
  ['a value that makes a part of an attribute', '<p class="c{{x}}">a</p>', 'may not stand inside <p>'],
  ['an unknown element', '<p>a</p><div>b</div>', '<div> is not part of the language'],
  ['a script', '<script>alert(1)</script>', '<script> is not part of the language'],
  ['a picture from elsewhere', '<p><img src="http://x"></p>', '<img>'],
  ['a link', '<p><a href="http://x">x</a></p>', '<a> is not part of the language'],
  ['an unknown class', '<p class="red">a</p>', 'no class «red»'],
  ['an unknown attribute', '<p style="color:red">a</p>', 'no attribute «style»'],
  ['a comment of HTML', '<p>a</p><!-- b -->', 'comments and declarations'],
  ['text between paragraphs', '<p>a</p>b', '«b» stands outside'],
  ['text between cells', '<table><tr>{{x}}<td>a</td></tr></table>', 'stands outside'],
  ['an element left open', '<p>a<p>b</p>', 'not closed'],
  ['a bold word left open', '<p><b>a</p>', '<b> is not closed'],
  ['a table inside a paragraph', '<p>a<table><tr><td>b</td></tr></table></p>', 'may not stand inside a paragraph'],
  [
    'a table inside a cell',
    '<table><tr><td><table><tr><td>b</td></tr></table></td></tr></table>',
    'not stand in a cell',
  ],
  [
    'rows of different width',
    '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    '1 columns and the table 2',
  ],
  ['a width without a unit', '<table><tr><td width="12">a</td></tr></table>', 'neither like «12%»'],
  [
    'columns wider than the page',
    '<table><tr><td width="120mm">a</td><td width="90%">b</td></tr></table>',
    'wider than',
  ],
  ['an empty page at the end', '<p>a</p><hr>', 'nothing follows'],
  ['a fault in the template itself', '<p>{{#if x}}a</p>', 'not a template'],
])('%s is refused', (_, source, reason) => {
  const problems = lintTemplate(source);
  expect(problems.map((problem) => problem.message).join('\n')).toContain(reason);
});

test('the line of a fault is the line of the template', () => {
  const source = '<p>a</p>\n{{#each list}}\n<p>{{x}}</p>\n{{else}}\n<p class="red">b</p>\n{{/each}}\n';
  expect(lintTemplate(source)).toEqual([{ line: 5, message: '<p> takes no class «red»' }]);
  expect(lintTemplate('<p>a</p>\n\n<p>{{{x}}}</p>')[0]?.line).toBe(3);
  expect(lintTemplate('{{> letterhead\n kk="a"\n ru="b"}}\n<div></div>')[0]?.line).toBe(4);
});

test('a value may be the whole of colspan, rowspan and start', () => {
  const source =
    '<table><tr><td colspan="{{n}}" rowspan="{{m}}">a</td></tr></table><ol start="{{first}}"><li>b</li></ol>';
  expect(lintTemplate(source)).toEqual([]);
});

test('everything the language describes is accepted', () => {
  const source = `{{!-- a remark --}}
{{> letterhead kk="БҰЙРЫҚ" ru="ПРИКАЗ"}}
<h1>О {{view.subject}}</h1><h2 class="center">Лист</h2><h3>Часть</h3>
<p class="justify indent keep">x <b>a</b> <i>b</i> <u>c</u><br>H<sub>2</sub>O<sup>2</sup> <span class="small">d</span></p>
<ol><li>one<table class="grid small"><thead><tr><th width="10%">№</th><th>n</th></tr></thead>
<tbody>{{#each view.list}}<tr><td class="center">{{inc @index}}</td><td><p class="right">{{fullName this}}</p></td></tr>{{/each}}
</tbody></table></li><li><p>two</p><ul><li>three</li></ul></li></ol>
<hr>
{{#unless number}}<p><qr-code>{{verificationUrl}}</qr-code></p>{{else}}<p>{{#with executor}}{{post}}{{/with}}</p>{{/unless}}
`;
  expect(lintTemplate(source)).toEqual([]);
});
