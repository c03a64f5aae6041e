import { expect, test } from 'vitest';
import { fitting, type Command } from './command.ts';

const command = (text: string): Command => ({ id: text, group: 'new', text, to: '/' });
const commands = ['Отчисление по собственному желанию', 'Академический отпуск', 'Қызметтен шығару'].map(command);

test('a command fits when it holds every word typed, in any order and case', () => {
  expect(fitting(commands, 'желанию ОТЧИС').map(({ text }) => text)).toEqual(['Отчисление по собственному желанию']);
  expect(fitting(commands, 'қызмет')).toHaveLength(1);
  expect(fitting(commands, 'отпуск желание')).toEqual([]);
  expect(fitting(commands, '  ')).toHaveLength(3);
});
