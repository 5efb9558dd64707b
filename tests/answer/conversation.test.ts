import { describe, expect, it } from 'vitest';
import { Conversations, MEMORY_MS } from '../../src/answer/conversation.ts';
import type { ResolvedQuestion } from '../../src/answer/follow-up/resolve.ts';

/** Resolves a message and takes note of it, as every adapter does. */
function say(
  conversations: Conversations,
  conversation: string,
  message: string,
  isSecret = false,
): ResolvedQuestion {
  const understood = conversations.resolve({ conversation, isSecret }, message);
  conversations.remember({ conversation, isSecret }, understood);
  return understood;
}

describe('Conversations', () => {
  it('understands a follow-up with the question before it, of the same conversation alone, for 15 minutes', () => {
    let now = 0;
    const conversations = new Conversations(() => now);
    expect(say(conversations, 'a', 'How many wards are there?').carried).toBe(false);
    expect(say(conversations, 'b', 'and communes?').carried).toBe(false);
    now += MEMORY_MS - 1;
    expect(say(conversations, 'a', 'and communes?')).toEqual({
      question: 'How many communes are there?',
      carried: true,
    });
    now += MEMORY_MS - 1;
    expect(say(conversations, 'a', 'and hamlets?')).toEqual({
      question: 'How many hamlets are there?',
      carried: true,
    });
    now += MEMORY_MS;
    expect(say(conversations, 'a', 'and villages?')).toEqual({
      question: 'and villages?',
      carried: false,
    });
  });

  it.each(['thanks', 'شكرا', 'cảm ơn', '', '1', '؟'])(
    'does not take "%s" for a question to follow up',
    (politeness) => {
      const conversations = new Conversations();
      say(conversations, 'a', 'How many wards are there?');
      say(conversations, 'a', politeness);
      expect(say(conversations, 'a', 'and communes?').question).toBe('How many communes are there?');
    },
  );

  it.each(['and communes? '.repeat(20), 'and communes\u0000?'])(
    'neither understands nor remembers what is refused: %j',
    (refused) => {
      const conversations = new Conversations(undefined, 100);
      say(conversations, 'a', 'How many wards are there?');
      expect(say(conversations, 'a', refused)).toEqual({ question: refused, carried: false });
      expect(say(conversations, 'a', 'and communes?').question).toBe('How many communes are there?');
    },
  );

  it('forgets the conversation that was silent longest when there are too many', () => {
    const conversations = new Conversations();
    conversations.remember({ conversation: 'first' }, { question: 'How many wards are there?' });
    conversations.remember({ conversation: 'second' }, { question: 'How many wards are there?' });
    for (let at = 0; at < 9_999; at++)
      conversations.remember({ conversation: `other ${at}` }, { question: 'How many wards are there?' });
    expect(say(conversations, 'second', 'and communes?').carried).toBe(true);
    expect(say(conversations, 'first', 'and communes?').carried).toBe(false);
  });

  it.each(['2', ' 2 ', '٢'])('takes %j for the second reading that was offered', (choice) => {
    const conversations = new Conversations();
    say(conversations, 'a', 'When was the library opened?');
    const { readings = [] } = say(conversations, 'a', 'and the museum?');
    expect(readings.length).toBeGreaterThan(1);
    expect(say(conversations, 'a', choice)).toEqual({ question: readings[1], carried: true });
    expect(say(conversations, 'a', choice).carried).toBe(false);
  });

  it('follows up the question before the one that was not clear', () => {
    const conversations = new Conversations();
    say(conversations, 'a', 'When was the library opened?');
    say(conversations, 'a', 'and the museum?');
    expect(say(conversations, 'a', 'since when?').question).toContain('library');
  });

  it('keeps what was asked in secret from what is asked in the open, not the other way round', () => {
    const conversations = new Conversations();
    say(conversations, 'a', 'How many wards are there?', true);
    expect(say(conversations, 'a', 'and communes?').carried).toBe(false);
    say(conversations, 'b', 'How many wards are there?');
    expect(say(conversations, 'b', 'and communes?', true).question).toBe('How many communes are there?');
  });
});
