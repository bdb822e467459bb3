/**
 * The facts of the venue step (场地). Capacities count *people*, children and staff included; money is in minor units (分);
 * days are `YYYY-MM-DD` in the event's zone; minutes are whole minutes. Null and empty mean not known yet, never zero.
 */

export const seatingStyles = [
  'theatre',
  'classroom',
  'banquet',
  'cabaret',
  'u-shape',
  'boardroom',
  'standing',
] as const;
export type SeatingStyle = (typeof seatingStyles)[number];

export const venueSettings = ['indoors', 'outdoors'] as const;
export type VenueSetting = (typeof venueSettings)[number];

/** How far the talks with a venue are. `held` keeps the date for a while, `booked` is signed or paid. */
export const venueStatuses = ['considered', 'asked', 'held', 'booked', 'dropped'] as const;
export type VenueStatus = (typeof venueStatuses)[number];

/** Whether the fire-safety papers of a venue were seen; `lacking` means asked for and not to be had. */
export const fireSafetyStates = ['unknown', 'asked', 'seen', 'lacking'] as const;
export type FireSafetyState = (typeof fireSafetyStates)[number];

export const equipmentKeys = [
  'projector',
  'led-screen',
  'sound',
  'microphones',
  'stage',
  'lights',
  'wifi',
  'live-stream',
  'air-conditioning',
  'parking',
  'spare-power',
] as const;
export type EquipmentKey = (typeof equipmentKeys)[number];

export type VenueRoom = {
  id: string;
  name: string;
  /** People the room takes in each style that is known. */
  capacities: Partial<Record<SeatingStyle, number>>;
  exits: number | null;
};

/** One item of the site inspection (踏勘): score 1 (bad) to 5 (good), with photos by their file id. */
export type InspectionItem = { id: string; what: string; score: number | null; note: string; photoIds: string[] };

/** Days on which a venue said that it is free, both included. */
export type FreeWindow = { id: string; from: string; to: string; note: string };

export type VenueCandidate = {
  id: string;
  name: string;
  address: string;
  setting: VenueSetting;
  status: VenueStatus;
  /** Who speaks for the venue. */
  contactId: string | null;
  rooms: VenueRoom[];
  priceMinor: number | null;
  depositMinor: number | null;
  depositBy: string | null;
  bookBy: string | null;
  equipment: EquipmentKey[];
  equipmentNote: string;
  fireSafety: FireSafetyState;
  fireSafetyFileIds: string[];
  /** Empty while the venue was not asked: then nothing is known, not "never free". */
  freeWindows: FreeWindow[];
  /** From where most of the audience comes, door to door. */
  travelMinutes: number | null;
  travelNote: string;
  inspection: InspectionItem[];
  /** Outdoors: what happens when the weather does not hold, and where the event goes then. */
  weatherPlan: string;
  fallbackId: string | null;
};

/** Where a session takes place: room and style bound everything that follows. */
export type RoomUse = { sessionId: string; candidateId: string; roomId: string; style: SeatingStyle };

export type VenueFacts = { candidates: VenueCandidate[]; uses: RoomUse[] };

/** What is looked at in a site inspection unless the organizer says otherwise; named by the texts through `what`. */
export const inspectionKeys = [
  'entrance',
  'exits',
  'sightlines',
  'sound-and-screen',
  'power',
  'toilets',
  'parking',
  'loading',
] as const;
