import {
  cueDepartments,
  levelRange,
  offerKinds,
  type OffersFacts,
  type ProgramFacts,
  segmentPurposes,
  touchpointKeys,
} from '@backcast/planning/program-facts';
import { z } from 'zod';
import { Id, line, LocalTime, optionalLine, optionalText, PlainDate } from '../fields.js';
import { MoneyMinor, savingOf, sectionOf } from './section.js';

const Level = z.number().int().min(levelRange.min).max(levelRange.max);
const Minutes = z.number().int().min(0).max(1440);

const SegmentBody = z
  .strictObject({
    id: Id,
    name: optionalLine(80),
    purpose: z.enum(segmentPurposes),
    sessionId: Id.nullable(),
    personaIds: z.array(Id).max(12),
    moves: z.enum(['arrivals', 'deals', 'lead']).nullable(),
    importance: Level,
    level: Level,
    expected: Level.nullable(),
    leastMinutes: Minutes,
    minutes: Minutes,
    mostMinutes: Minutes,
    gapMinutes: Minutes,
    setUpMinutes: Minutes,
    start: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('follows') }),
      z.strictObject({ kind: z.literal('fixed'), at: LocalTime }),
    ]),
    isPinned: z.boolean(),
    ownerId: Id.nullable(),
    guestIds: z.array(Id).max(20),
    place: optionalLine(80),
    needs: optionalText(500),
    cues: z
      .array(
        z.strictObject({
          id: Id,
          department: z.enum(cueDepartments),
          minute: z.number().int().min(-240).max(1440),
          what: optionalLine(200),
        }),
      )
      .max(40),
    offerIds: z.array(Id).max(20),
    isPublic: z.boolean(),
  })
  .refine(({ leastMinutes, minutes }) => leastMinutes <= minutes, { error: 'less_than_least', path: ['minutes'] })
  .refine(({ minutes, mostMinutes }) => minutes <= mostMinutes, { error: 'more_than_most', path: ['minutes'] });

const TouchpointBody = z.strictObject({
  id: Id,
  key: z.enum(touchpointKeys),
  name: optionalLine(60),
  level: Level,
  expected: Level.nullable(),
  minutes: Minutes,
  idea: optionalText(300),
});

export const ProgramBody = z
  .strictObject({
    segments: z.array(SegmentBody).max(120),
    before: z.array(TouchpointBody).max(20),
    after: z.array(TouchpointBody).max(20),
    doorsMinutes: z.number().int().min(0).max(480),
    attention: z.array(z.number().min(0).max(100)).length(11),
  })
  .meta({ id: 'ProgramFacts' }) satisfies z.ZodType<ProgramFacts>;
export const ProgramSection = sectionOf('ProgramSection', ProgramBody);
export const SaveProgram = savingOf('SaveProgram', ProgramBody);

export const OffersBody = z
  .strictObject({
    offers: z
      .array(
        z
          .strictObject({
            id: Id,
            kind: z.enum(offerKinds),
            name: line(80),
            priceMinor: MoneyMinor.nullable(),
            costMinor: MoneyMinor.nullable(),
            condition: optionalText(300),
            validFrom: PlainDate.nullable(),
            validTo: PlainDate.nullable(),
            stock: z.number().int().min(0).max(1_000_000).nullable(),
          })
          .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo, {
            error: 'ends_before_start',
            path: ['validTo'],
          }),
      )
      .max(40),
  })
  .meta({ id: 'OffersFacts' }) satisfies z.ZodType<OffersFacts>;
export const OffersSection = sectionOf('OffersSection', OffersBody);
export const SaveOffers = savingOf('SaveOffers', OffersBody);
