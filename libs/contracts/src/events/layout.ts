import { aislePlans, doorKinds, fixtureKinds, type LayoutFacts, messageKeys } from '@backcast/planning/layout-facts';
import { seatingStyles } from '@backcast/planning/venue-facts';
import { z } from 'zod';
import { Id, line, optionalLine } from '../fields.js';
import { savingOf, sectionOf } from './section.js';

/** Whole centimetres: the largest room is 300 m. */
const Length = z.number().int().min(0).max(30_000);
const Size = z.number().int().min(1).max(30_000);
const place = { x: Length, y: Length };

const LayoutBodyOne = z.strictObject({
  id: Id,
  name: line(80),
  sessionId: Id.nullable(),
  shape: z.strictObject({ corners: z.array(z.strictObject(place)).min(3).max(40) }),
  doors: z.array(z.strictObject({ id: Id, ...place, kind: z.enum(doorKinds), width: Size })).max(60),
  fixtures: z
    .array(
      z.strictObject({
        id: Id,
        ...place,
        width: Size,
        depth: Size,
        kind: z.enum(fixtureKinds),
        name: optionalLine(60),
      }),
    )
    .max(200),
  style: z.enum(seatingStyles),
  aisles: z.enum(aislePlans),
  seatsWanted: z.number().int().min(0).max(20_000).nullable(),
  rowPitch: z.number().int().min(40).max(500),
  seatWidth: z.number().int().min(30).max(200),
  stageGap: z.number().int().min(0).max(5_000),
  seatsPerTable: z.number().int().min(1).max(40),
  zones: z
    .array(
      z.strictObject({
        id: Id,
        name: line(60),
        fromRow: z.number().int().min(1).max(1000),
        toRow: z.number().int().min(1).max(1000),
      }),
    )
    .max(30),
  spots: z.array(z.strictObject({ id: Id, ...place, name: line(60), width: Size })).max(40),
  messages: z
    .array(
      z.strictObject({
        id: Id,
        key: z.enum(messageKeys),
        name: optionalLine(80),
        importance: z.number().int().min(1).max(5),
      }),
    )
    .max(40),
  spotPins: z.array(z.strictObject({ id: Id, messageId: Id, spotId: Id })).max(40),
  groups: z
    .array(
      z.strictObject({
        id: Id,
        name: optionalLine(60),
        seats: z.number().int().min(1).max(500),
        guestId: Id.nullable(),
        zoneId: Id.nullable(),
        pinnedAt: z.string().max(20).nullable(),
      }),
    )
    .max(500),
  isInUse: z.boolean(),
});

export const LayoutBody = z
  .strictObject({ layouts: z.array(LayoutBodyOne).max(20) })
  .meta({ id: 'LayoutFacts' }) satisfies z.ZodType<LayoutFacts>;
export const LayoutSection = sectionOf('LayoutSection', LayoutBody);
export const SaveLayout = savingOf('SaveLayout', LayoutBody);
