import type { Layout, Message, SpotPin } from '../layout-facts.js';
import { assignOptimally } from './assign-optimally.js';
import type { SpotVisibility } from './spot-visibility.js';

export type MatchedMessage = {
  messageId: string;
  /** Null where there are fewer spots than messages and this one matters less. */
  spotId: string | null;
  isPinned: boolean;
  /** Importance × visibility of the spot; 0 without one. */
  value: number;
  /** What would be lost if this message changed places with the one in the best spot that it did not get. */
  betterSpot: { spotId: string; messageId: string | null; loss: number } | null;
};

export type MatchedMessages = {
  matches: MatchedMessage[];
  /** Sum of the values: the largest that any matching with these pins has. */
  value: number;
};

/**
 * Gives the most visible spots to the most important messages: the matching with the largest sum of importance ×
 * visibility, optimal (Hungarian method). Pins stay; a pin to what is gone, or to a spot that another pin has, is none.
 */
export function matchMessages(
  { messages, spots, spotPins }: Pick<Layout, 'messages' | 'spots' | 'spotPins'>,
  visibilities: readonly SpotVisibility[],
): MatchedMessages {
  const seen = new Map(visibilities.map(({ spotId, visibility }) => [spotId, visibility]));
  const valueOf = ({ importance }: Message, spotId: string): number => importance * (seen.get(spotId) ?? 0);
  const pins = validSpotPins(spotPins, messages, spots);
  const free = messages.filter(({ id }) => !pins.has(id));
  const left = spots.filter(({ id }) => ![...pins.values()].includes(id));
  const columns = assignOptimally(free.map((message) => left.map(({ id }) => valueOf(message, id))));
  const spotOf = new Map<string, string | null>(pins);
  free.forEach(({ id }, index) => spotOf.set(id, left[columns[index] ?? -1]?.id ?? null));
  const holder = (spotId: string): Message | undefined => messages.find(({ id }) => spotOf.get(id) === spotId);
  const matches = messages.map((message): MatchedMessage => {
    const spotId = spotOf.get(message.id) ?? null;
    const value = spotId === null ? 0 : valueOf(message, spotId);
    const better = left
      .filter(({ id }) => id !== spotId && valueOf(message, id) > value + 1e-12)
      .sort((a, b) => valueOf(message, b.id) - valueOf(message, a.id))[0];
    const isPinned = pins.has(message.id);
    return {
      messageId: message.id,
      spotId,
      isPinned,
      value,
      betterSpot: isPinned || !better ? null : lossOf(better.id),
    };

    function lossOf(other: string): MatchedMessage['betterSpot'] {
      const there = holder(other);
      const now = value + (there ? valueOf(there, other) : 0);
      const swapped = valueOf(message, other) + (there && spotId !== null ? valueOf(there, spotId) : 0);
      return { spotId: other, messageId: there?.id ?? null, loss: now - swapped };
    }
  });
  return { matches, value: matches.reduce((sum, { value }) => sum + value, 0) };
}

/** Which message is held in which spot: the first pin of either counts. */
export function validSpotPins(
  pins: readonly SpotPin[],
  messages: readonly { id: string }[],
  spots: readonly { id: string }[],
): Map<string, string> {
  const valid = new Map<string, string>();
  for (const { messageId, spotId } of pins) {
    const isThere = messages.some(({ id }) => id === messageId) && spots.some(({ id }) => id === spotId);
    if (isThere && !valid.has(messageId) && ![...valid.values()].includes(spotId)) valid.set(messageId, spotId);
  }
  return valid;
}
