import type { Problem } from '../../../../corpus/types.ts';
import { type Html, html } from '../../drawing/html.ts';
import { webMessage } from '../../messages/messages.ts';
import { codeText } from '../parts/exact-text.ts';
import { type PanelSetting, panelSection } from '../parts/setting.ts';

/** Problems of a kind that are shown; whoever has more corrects these first. */
const MOST_PROBLEMS = 200;
/** Of these, so many stand open: the articles come below. */
const AT_ONCE = 8;

/** What is wrong with files: those that were refused first, then those that were read in spite of it. */
export function problemSections(problems: readonly Problem[], setting: PanelSetting): Html {
  const of = (wanted: Problem['severity']) => problems.filter(({ severity }) => severity === wanted);
  return html`${section('refused', of('refused'), setting)}
${section('warning', of('warning'), setting)}`;
}

function section(severity: Problem['severity'], problems: readonly Problem[], setting: PanelSetting): Html {
  const { language } = setting;
  if (problems.length === 0)
    return severity === 'refused'
      ? html`<p class="verdict good">${webMessage(language, 'no-refusals')}</p>`
      : html``;
  const heading = webMessage(language, severity === 'refused' ? 'refusals' : 'warnings-heading', {
    count: problems.length,
  });
  const [first, more] = [problems.slice(0, AT_ONCE), problems.slice(AT_ONCE, MOST_PROBLEMS)];
  const left = problems.length - MOST_PROBLEMS;
  const folded = html`<details><summary>${webMessage(language, 'further-problems', { count: more.length })}</summary>${entries(more, setting)}</details>`;
  const content = html`${entries(first, setting)}${more.length > 0 && folded}${left > 0 && html`<p class="remark">${webMessage(language, 'more-problems', { count: left })}</p>`}`;
  return panelSection(setting, severity, heading, content);
}

function entries(problems: readonly Problem[], setting: PanelSetting): Html {
  return html`<ul class="problems">${problems.map(
    (problem) => html`<li class="${problem.severity}">${entry(problem, setting)}</li>
`,
  )}</ul>`;
}

/** The problems are worded in English alone, since whoever corrects files reads them in the log, too. */
function entry({ file, line, reason, remedy }: Problem, { language }: PanelSetting): Html {
  const place =
    line === undefined
      ? ''
      : html` <span class="remark">${webMessage(language, 'problem-line', { line })}</span>`;
  return html`${codeText(file)}${place}
<p><bdi lang="en">${reason}.</bdi></p>
<p><span class="remark">${webMessage(language, 'problem-remedy')}</span> <bdi lang="en">${remedy}</bdi></p>`;
}
