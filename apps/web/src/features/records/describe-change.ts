import type { ChangeView } from '@backcast/contracts/records/change';
import type { Formats } from '@backcast/texts/format';
import type { PlannerTexts } from '@backcast/texts/planner';
import { alarmRuleLines, channelLines } from './alarm-lines.js';
import { calendarLines } from './calendar-lines.js';
import type { ChangeNames } from './change-names.js';
import { answerLines, dutyLines } from './duty-lines.js';
import { goalLines } from './goal-lines.js';
import { plainLines } from './plain-lines.js';
import { changedRuleName, ruleLines } from './rule-lines.js';
import { isWordSection, sectionLines } from './section-lines.js';
import { sessionLines } from './session-lines.js';
import { timingLines } from './timing-lines.js';
import { venueLines } from './venue-lines.js';

export type Speech = { texts: PlannerTexts; formats: Formats };
/** One value that changed: what it is called, what it was (null: it did not exist), and what it became. */
export type ChangeLine = { name: string; before: string | null; after: string };
export type DescribedChange = { what: string; lines: ChangeLine[] };

/** A change in words: what was done, and each value that moved. */
export function describeChange(change: ChangeView, names: ChangeNames, speech: Speech): DescribedChange {
  const special = specialDeed(change, names, speech.texts);
  if (special !== null) return { what: special, lines: [] };
  return { what: deed(change, names, speech.texts), lines: linesOf(change, names, speech) };
}

const text = (value: unknown): string => (typeof value === 'string' && value !== 'personal' ? value : '');

/** The name of the person or team that was changed. */
function subjectName({ section, subjectId, before, after }: ChangeView, names: ChangeNames): string {
  const lookUp = section === 'team' ? names.team : names.person;
  return (subjectId === null ? undefined : lookUp(subjectId)) ?? (text(after['name']) || text(before['name']));
}

const isOneOf = <Key extends string>(all: Record<Key, unknown>, key: unknown): key is Key =>
  typeof key === 'string' && Object.hasOwn(all, key);

/** Deeds that say everything in their sentence: a link, a password, access taken away, a team deleted. */
function specialDeed(change: ChangeView, names: ChangeNames, texts: PlannerTexts): string | null {
  const history = texts.pages.history;
  const { section, after, cause } = change;
  const whom = subjectName(change, names) || history.unknownPerson;
  if (section === 'person' && isOneOf(history.links, after['link'])) return history.links[after['link']](whom);
  if (section === 'person' && typeof after['disabled'] === 'boolean')
    return after['disabled'] ? history.disabled(whom) : history.enabled(whom);
  if (section === 'access-link' && isOneOf(history.claims, after['claimed'])) return history.claims[after['claimed']];
  if (section === 'personal-link' || section === 'registration') return linkDeed(change, whom, texts);
  if (section === 'date-poll' && isOneOf(history.polls, after['poll'])) return history.polls[after['poll']];
  if (section === 'task-comment' && isOneOf(history.taskComments, after['comment']))
    return history.taskComments[after['comment']];
  if (section === 'offer-redemption' && isOneOf(history.redemptions, after['redemption']))
    return history.redemptions[after['redemption']];
  if (section === 'task-feed' && isOneOf(history.taskFeeds, after['feed'])) return history.taskFeeds[after['feed']];
  if (section === 'account' && 'password' in after) return history.passwordChanged;
  if (section === 'organization' && after['added'] === true) return history.organizationAdded;
  if (section === 'alarm' && isOneOf(texts.alarms.records.deeds, after['deed']))
    return texts.alarms.records.deeds[after['deed']](Number(after['alarms']));
  if (section === 'sms-gateway' && after['tried'] === true) return history.smsTried;
  if (
    (section === 'team' || section === 'channel') &&
    cause === 'edit' &&
    Object.values(after).every((value) => value === null)
  )
    return history.removed(texts.words.sections[section], whom);
  return null;
}

/** What was done about a link; an edit of the page behind it has lines of its own. */
function linkDeed({ after }: ChangeView, whom: string, texts: PlannerTexts): string | null {
  const { personalLinks, registrations } = texts.links.records;
  if (isOneOf(personalLinks, after['link'])) return personalLinks[after['link']](whom);
  if (isOneOf(registrations, after['registration'])) return registrations[after['registration']](whom);
  return null;
}

function deed(change: ChangeView, names: ChangeNames, texts: PlannerTexts): string {
  const { did } = texts.pages.history;
  const isNewEvent = change.cause === 'create' && change.eventId !== null;
  const section = isNewEvent ? 'event' : change.section;
  const what = (texts.words.sections as Record<string, string>)[section] ?? section;
  if (change.section === 'rule') return did[change.cause](what, changedRuleName(change, names));
  const isNamed = ['person', 'team', 'channel'].includes(change.section);
  return did[change.cause](what, isNamed ? subjectName(change, names) : '');
}

function linesOf(change: ChangeView, names: ChangeNames, speech: Speech): ChangeLine[] {
  if (change.section === 'goal') return goalLines(change, names.unit(change.eventId), speech);
  if (change.section === 'sessions') return sessionLines(change, speech);
  if (isWordSection(change.section)) return sectionLines(change, names, speech);
  if (change.section === 'timing') return timingLines(change, speech);
  if (change.section === 'duties') return dutyLines(change, names, speech);
  if (change.section === 'rule') return ruleLines(change, names);
  if (change.section === 'rules') return answerLines(change, speech);
  if (change.section === 'venue') return venueLines(change, names, speech);
  if (change.section === 'alarms') return alarmRuleLines(change, speech);
  if (change.section === 'channel') return channelLines(change, speech);
  if (change.section === 'calendar' || change.section === 'audiences') return calendarLines(change, speech);
  return plainLines(change, names, speech);
}
