import type { Speech } from '../../shared/language/texts-context.js';
import { conflictWords, wayWords } from '../../shared/plan/conflict-words.js';
import { metricName } from '../../shared/plan/show-fact.js';
import { deadlineText } from '../../shared/plan/step-texts.js';
import type { Cell, Sheet, SheetTable } from '../../shared/take/sheet.js';
import { leftWords, ownerWords } from './action-note.js';
import { valueOf, type Overview } from './overview-plan.js';
import { shownAction } from './shown-action.js';
import { walkRows } from './walk-rows.js';

/** The overview to take along: what to do next, what is decided, what is due, what does not fit. */
export function overviewSheet(overview: Overview, speech: Speech): Sheet {
  const { texts } = speech;
  return {
    title: texts.overview.sheet.title(overview.event.basics.name),
    lead: leadLines(overview, speech).join('\n'),
    tables: [
      next(overview, speech),
      walk(overview, speech),
      deadlines(overview, speech),
      conflicts(overview, speech),
    ].filter(({ rows }) => rows.length > 0),
  };
}

function leadLines({ event, plan }: Overview, { texts, formats }: Speech): string[] {
  const { basics, goal, sessions } = event;
  const first = sessions.sessions[0];
  const { leadMetric, balanced } = goal.facts;
  const chance = valueOf(plan, 'balanced.chance');
  const lines = [
    first?.date ? formats.localTime(first.date, first.startTime, basics.zone) : texts.shell.noDate,
    basics.place,
    leadMetric && balanced !== null
      ? texts.overview.sheet.lead(metricName(leadMetric, texts), formats.amount(balanced, leadMetric.unit))
      : '',
    chance === null ? '' : `${texts.overview.page.chance} ${formats.chance(chance)}`,
  ];
  return lines.filter((line) => line !== '');
}

function next(overview: Overview, speech: Speech): SheetTable {
  const { sheet, page } = speech.texts.overview;
  const rows = overview.actions.map((action): Cell[] => {
    const { words, note } = shownAction(overview, action, speech);
    return [words, note];
  });
  return { heading: page.next, columns: [sheet.what, sheet.note], rows };
}

function walk(overview: Overview, speech: Speech): SheetTable {
  const { page } = speech.texts.overview;
  const { columns } = page;
  const join = speech.formats.language === 'zh-CN' ? '；' : '; ';
  const rows = walkRows(overview, speech).map(({ name, state, now, lacks, more, blocks }): Cell[] => [
    name,
    now,
    state === 'later'
      ? page.later
      : lacks.length === 0
        ? page.complete
        : [...lacks, ...(more > 0 ? [page.andMore(more)] : [])].join(join),
    blocks,
  ]);
  return { heading: page.walk, columns: [columns.step, columns.now, columns.lacks, columns.blocks], rows };
}

function deadlines({ event, plan }: Overview, speech: Speech): SheetTable {
  const { texts, formats } = speech;
  const { sheet, page } = texts.overview;
  const rows = plan.deadlines
    .filter(({ isDone }) => !isDone)
    .map((deadline): Cell[] => [
      deadlineText(texts, event, deadline, formats),
      { date: deadline.date },
      leftWords(event, deadline, speech) + (deadline.isProvisional ? ` · ${page.provisional}` : ''),
      ownerWords(event, deadline, speech),
    ]);
  return { heading: page.deadlines, columns: [sheet.what, sheet.date, sheet.left, sheet.who], rows };
}

function conflicts({ event, plan }: Overview, speech: Speech): SheetTable {
  const { sheet, page } = speech.texts.overview;
  const join = speech.formats.language === 'zh-CN' ? '；' : '; ';
  const rows = plan.conflicts.map((conflict): Cell[] => {
    const { title, note } = conflictWords(event, conflict, speech);
    const ways = conflict.ways.map((way) => wayWords(event.goal.facts, way, speech).join(' '));
    return [title, note, ways.join(join)];
  });
  return { heading: page.conflicts, columns: [sheet.what, sheet.note, sheet.ways], rows };
}
