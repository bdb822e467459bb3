import type { Offer, Segment, Touchpoint } from '@backcast/planning/program-facts';
import { fieldsFrom, type FieldWords } from './fields-from.js';
import type { Say } from './section-words.js';

const comma = ({ formats }: Say): string => (formats.language === 'zh-CN' ? '、' : ', ');
const minutes = (value: number, { formats, texts }: Say): string =>
  value === 0 ? '' : `${formats.number(value)} ${texts.program.minutes}`;
const level = (value: number | null, { texts }: Say): string =>
  value === null ? '' : (texts.program.levels[value] ?? String(value));
const counted = (ids: readonly unknown[], { texts }: Say): string =>
  ids.length === 0 ? '' : texts.stepParts.count(ids.length);
const yes = (value: boolean, { texts }: Say): string => (value ? texts.words.yes : texts.words.no);

export function segmentFields(segment: Segment, say: Say): FieldWords[] {
  const { texts } = say;
  const text = texts.program;
  return fieldsFrom(text.fields, {
    name: segment.name,
    purpose: texts.steps.segmentPurposes[segment.purpose],
    minutes: minutes(segment.minutes, say),
    leastMinutes: minutes(segment.leastMinutes, say),
    mostMinutes: minutes(segment.mostMinutes, say),
    start: segment.start.kind === 'fixed' ? `${text.starts.fixed} ${segment.start.at}` : text.starts.follows,
    sessionId: segment.sessionId === null ? '' : say.session(segment.sessionId),
    ownerId: segment.ownerId === null ? '' : say.person(segment.ownerId),
    guestIds: counted(segment.guestIds, say),
    personaIds: counted(segment.personaIds, say),
    moves: segment.moves === null ? '' : text.moves[segment.moves],
    importance: text.importances[segment.importance] ?? '',
    level: level(segment.level, say),
    expected: level(segment.expected, say),
    gapMinutes: minutes(segment.gapMinutes, say),
    setUpMinutes: minutes(segment.setUpMinutes, say),
    isPinned: yes(segment.isPinned, say),
    place: segment.place,
    needs: segment.needs,
    cues: segment.cues
      .map(({ department, minute, what }) => `${minute} ${text.cue.departments[department]} ${what}`.trim())
      .join(comma(say)),
    offerIds: counted(segment.offerIds, say),
    isPublic: yes(segment.isPublic, say),
  });
}

export const touchpointFields = (touchpoint: Touchpoint, say: Say): FieldWords[] =>
  fieldsFrom(say.texts.program.touchpoint.fields, {
    key: say.texts.program.touchpoint.keys[touchpoint.key],
    name: touchpoint.name,
    level: level(touchpoint.level, say),
    expected: level(touchpoint.expected, say),
    minutes: minutes(touchpoint.minutes, say),
    idea: touchpoint.idea,
  });

export function offerFields(offer: Offer, say: Say): FieldWords[] {
  const text = say.texts.program.offer;
  const money = (value: number | null): string => (value === null ? '' : say.formats.money(value));
  const day = (value: string | null): string => (value === null ? '' : say.formats.day(value));
  return fieldsFrom(text.fields, {
    kind: text.kinds[offer.kind],
    name: offer.name,
    priceMinor: money(offer.priceMinor),
    costMinor: money(offer.costMinor),
    condition: offer.condition,
    validFrom: day(offer.validFrom),
    validTo: day(offer.validTo),
    stock: offer.stock === null ? '' : say.formats.number(offer.stock),
  });
}
