import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { parseLine } from '../../../../src/adapters/terminal/chat/parse-line.ts';

describe('parseLine', () => {
  it.each<[string, ReturnType<typeof parseLine>]>([
    ['How many wards?', { kind: 'question', question: 'How many wards?' }],
    ['', { kind: 'question', question: '' }],
    ['/quit', { kind: 'quit' }],
    [' Exit ', { kind: 'quit' }],
    ['quit', { kind: 'quit' }],
    ['/quit now', { kind: 'quit' }],
    ['/EXIT please', { kind: 'quit' }],
    ['/quitter', { kind: 'command', name: 'quitter', input: {} }],
    ['/?', { kind: 'command', name: 'help', input: {} }],
    ['/؟', { kind: 'command', name: 'help', input: {} }],
    ['exit the building', { kind: 'question', question: 'exit the building' }],
    ['/help', { kind: 'command', name: 'help', input: {} }],
    ['/مساعدة', { kind: 'command', name: 'help', input: {} }],
    ['/trợ_giúp'.normalize('NFD'), { kind: 'command', name: 'help', input: {} }],
    ['/nonsense here', { kind: 'command', name: 'nonsense', input: {} }],
    ['/ask', { kind: 'incomplete', name: 'ask', option: 'question', accepted: [] }],
    ['/language Tiếng Việt', { kind: 'command', name: 'language', input: { language: 'vi' } }],
    [
      '/language klingon',
      { kind: 'incomplete', name: 'language', option: 'language', accepted: ['auto', 'ar', 'vi', 'en'] },
    ],
    ['/MORE', { kind: 'more' }],
    ['/context', { kind: 'context', number: 1 }],
    ['/context 12', { kind: 'context', number: 12 }],
    ['/context ٣', { kind: 'context', number: 3 }],
    ['/context abc', { kind: 'unclear-context' }],
    ['/context 1 2', { kind: 'unclear-context' }],
    ['/context -1', { kind: 'unclear-context' }],
    ['/context 99999', { kind: 'unclear-context' }],
    ['/ask how many wards?', { kind: 'command', name: 'ask', input: { question: 'how many wards?' } }],
    [
      '/ask question:how many: wards? private:yes',
      { kind: 'command', name: 'ask', input: { question: 'how many: wards?', private: true } },
    ],
    [
      '/اسأل السؤال:كم حيًا؟ خاص:لا',
      { kind: 'command', name: 'ask', input: { question: 'كم حيًا؟', private: false } },
    ],
  ])('parses %j', (line, parsed) => {
    expect(parseLine(line, commands)).toEqual(parsed);
  });

  it('takes any line, and whatever does not begin with a slash is the question as typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (line) => {
        const parsed = parseLine(line, commands);
        if (!line.trim().startsWith('/')) expect(parsed).toEqual({ kind: 'question', question: line });
      }),
    );
  });
});
