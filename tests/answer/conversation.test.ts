import { describe, expect, it } from 'vitest';
import { Conversations, MEMORY_MS } from '../../src/answer/conversation.ts';

describe('Conversations', () => {
  it('understands a follow-up with the question before it, of the same conversation alone, for 15 minutes', () => {
    let now = 0;
    const conversations = new Conversations(() => now);
    expect(conversations.resolve('a', 'How many wards are there?').carried).toBe(false);
    expect(conversations.resolve('b', 'and communes?').carried).toBe(false);
    now += MEMORY_MS - 1;
    expect(conversations.resolve('a', 'and communes?')).toEqual({
      question: 'How many communes are there?',
      carried: true,
    });
    now += MEMORY_MS - 1;
    expect(conversations.resolve('a', 'and hamlets?')).toEqual({
      question: 'How many hamlets are there?',
      carried: true,
    });
    now += MEMORY_MS;
    expect(conversations.resolve('a', 'and villages?')).toEqual({
      question: 'and villages?',
      carried: false,
    });
  });

  it.each(['thanks', 'شكرا', 'cảm ơn', ''])(
    'does not take "%s" for a question to follow up',
    (politeness) => {
      const conversations = new Conversations();
      conversations.resolve('a', 'How many wards are there?');
      conversations.resolve('a', politeness);
      expect(conversations.resolve('a', 'and communes?').question).toBe('How many communes are there?');
    },
  );

  it('forgets the conversation that was silent longest when there are too many', () => {
    const conversations = new Conversations();
    conversations.remember('first', 'How many wards are there?');
    conversations.remember('second', 'How many wards are there?');
    for (let at = 0; at < 9_999; at++) conversations.remember(`other ${at}`, 'How many wards are there?');
    expect(conversations.resolve('second', 'and communes?').carried).toBe(true);
    expect(conversations.resolve('first', 'and communes?').carried).toBe(false);
  });
});
