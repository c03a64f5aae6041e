/**
 * The genitive of a post, as it stands after «И.о.». Only the words up to the noun change: «проректор по учебной
 * работе» becomes «проректора по учебной работе»; a second post after a dash changes in the same way.
 */
export function postGenitive(post: string): string {
  return post
    .split(' – ')
    .map((part) => decapitalize(part).split(' '))
    .map((words) => headGenitive(words).join(' '))
    .join(' – ');
}

/** Adjectives before the noun, and posts that are adjectives themselves: «главный», «первый», «заведующий». */
const ADJECTIVES: readonly (readonly [ending: RegExp, genitive: string])[] = [
  [/([жчшщ])ий$/, '$1его'],
  [/([гкх])ий$/, '$1ого'],
  [/ний$/, 'него'],
  [/(ый|ой)$/, 'ого'],
  [/([жчшщ])ая$/, '$1ей'],
  [/ая$/, 'ой'],
];

const NOUNS: readonly (readonly [ending: RegExp, genitive: string])[] = [
  [/([гжкхчшщ])а$/, '$1и'],
  [/а$/, 'ы'],
  [/ия$/, 'ии'],
  [/я$/, 'и'],
  [/[ьй]$/, 'я'],
  [/([бвгджзклмнпрстфхцчшщ])$/, '$1а'],
];

/** An adjective alone stands for its noun, so that what follows keeps its form. */
const NOUN_LIKE = /^(заведующ|управляющ)/;

function headGenitive([first = '', ...rest]: readonly string[]): readonly string[] {
  const adjective = changed(first, ADJECTIVES);
  if (adjective === undefined) return [changed(first, NOUNS) ?? first, ...rest];
  return rest.length === 0 || NOUN_LIKE.test(first) ? [adjective, ...rest] : [adjective, ...headGenitive(rest)];
}

function changed(word: string, rules: readonly (readonly [RegExp, string])[]): string | undefined {
  const rule = rules.find(([ending]) => ending.test(word));
  return rule && word.replace(rule[0], rule[1]);
}

/** Abbreviations keep their capitals. */
function decapitalize(text: string): string {
  const [first = '', second = ''] = text;
  return second === second.toUpperCase() && second !== '-' ? text : first.toLowerCase() + text.slice(1);
}
