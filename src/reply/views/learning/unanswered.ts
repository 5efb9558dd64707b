import type { UnansweredGroup, UnansweredReport } from '../../../contract/question-log.ts';
import type { Block, Reply } from '../../../contract/reply.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { informationReply, textBlock } from '../../blocks.ts';
import { message } from '../../messages.ts';
import { dayText } from '../../read-at.ts';

/** Groups shown in the reply itself; all of them are in the file. */
const MOST_SHOWN = 8;
/** The lines that switch the log on. */
const SWITCH = ['QUESTION_LOG=1', 'QUESTION_LOG_DAYS=90'];

/** Says that no questions are kept, and how they would be. */
export function noQuestionLogReply(language: InterfaceLanguage): Reply {
  const lines = SWITCH.map((text): Block => ({ type: 'foreign', text }));
  return informationReply(language, [textBlock(language, 'lead', 'unanswered-off'), ...lines]);
}

/** Says that what was kept cannot be read. */
export function unreadableQuestionsReply(language: InterfaceLanguage): Reply {
  return informationReply(language, [textBlock(language, 'lead', 'unanswered-failed')]);
}

/** Shows administrators what the articles left without an answer, with all of it in a file. */
export function unansweredReply(report: UnansweredReport, language: InterfaceLanguage): Reply {
  const { asked, unanswered, days, groups } = report;
  const lead = textBlock(language, 'lead', 'unanswered-lead', { asked, unanswered, days });
  if (groups.length === 0) return informationReply(language, [lead]);
  const shown = groups.slice(0, MOST_SHOWN).flatMap((group): Block[] => [
    { type: 'foreign', text: group.wordings[0]?.question ?? '' },
    { type: 'text', role: 'note', text: groupText(group, language) },
  ]);
  const whole = groups.map((group) => groupLines(group, language).join('\n'));
  return {
    ...informationReply(language, [lead, ...shown, textBlock(language, 'note', 'unanswered-whole')]),
    attachment: { name: 'unanswered.txt', text: `${[lead.text, ...whole].join('\n\n')}\n` },
  };
}

/** A line of ours, and then a line for each wording. */
function groupLines(group: UnansweredGroup, language: InterfaceLanguage): string[] {
  return [
    groupText(group, language),
    ...group.wordings.map(({ question, count }) => (count > 1 ? `${count} × ${question}` : question)),
  ];
}

function groupText({ count, unsure, last, wordings }: UnansweredGroup, language: InterfaceLanguage): string {
  const values = { count, unsure, wordings: wordings.length, when: dayText(last, language) };
  return message(language, 'unanswered-group', values);
}
