import {
  equipmentKeys,
  fireSafetyStates,
  seatingStyles,
  venueSettings,
  venueStatuses,
  type VenueFacts,
} from '@backcast/planning/venue-facts';
import { z } from 'zod';
import { Id, line, optionalLine, optionalText, PlainDate } from '../fields.js';
import { MoneyMinor, savingOf, sectionOf } from './section.js';

const people = z.number().int().min(1).max(200_000);
const fileIds = z.array(Id).max(30);

const RoomBody = z.strictObject({
  id: Id,
  name: optionalLine(60),
  capacities: z.partialRecord(z.enum(seatingStyles), people),
  exits: z.number().int().min(0).max(200).nullable(),
});

const CandidateBody = z.strictObject({
  id: Id,
  name: line(80),
  address: optionalLine(160),
  setting: z.enum(venueSettings),
  status: z.enum(venueStatuses),
  contactId: Id.nullable(),
  rooms: z.array(RoomBody).max(30),
  priceMinor: MoneyMinor.nullable(),
  depositMinor: MoneyMinor.nullable(),
  depositBy: PlainDate.nullable(),
  bookBy: PlainDate.nullable(),
  equipment: z.array(z.enum(equipmentKeys)).max(equipmentKeys.length),
  equipmentNote: optionalText(500),
  fireSafety: z.enum(fireSafetyStates),
  fireSafetyFileIds: fileIds,
  freeWindows: z
    .array(
      z
        .strictObject({ id: Id, from: PlainDate, to: PlainDate, note: optionalLine(80) })
        .refine(({ from, to }) => from <= to, { error: 'ends_before_start', path: ['to'] }),
    )
    .max(100),
  travelMinutes: z.number().int().min(0).max(1440).nullable(),
  travelNote: optionalText(300),
  inspection: z
    .array(
      z.strictObject({
        id: Id,
        what: line(80),
        score: z.number().int().min(1).max(5).nullable(),
        note: optionalText(500),
        photoIds: fileIds,
      }),
    )
    .max(40),
  weatherPlan: optionalText(1000),
  fallbackId: Id.nullable(),
});

export const VenueBody = z
  .strictObject({
    candidates: z.array(CandidateBody).max(30),
    uses: z.array(z.strictObject({ sessionId: Id, candidateId: Id, roomId: Id, style: z.enum(seatingStyles) })).max(50),
  })
  .meta({ id: 'VenueFacts' }) satisfies z.ZodType<VenueFacts>;
export const VenueSection = sectionOf('VenueSection', VenueBody);
export const SaveVenue = savingOf('SaveVenue', VenueBody);
