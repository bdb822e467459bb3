import type { AgreedQuota, QuotaCheckpoint, QuotaShare } from '@backcast/planning/quotas-facts';
import { fieldsFrom, type FieldWords } from './fields-from.js';
import type { Say } from './section-words.js';

const day = (value: string | null, { formats }: Say): string => (value === null ? '' : formats.day(value));
const count = (value: number | null, { formats }: Say): string => (value === null ? '' : formats.customers(value));

const checkpointFields = ({ date, percent }: QuotaCheckpoint, say: Say): FieldWords[] => {
  const { date: dateName, percent: percentName } = say.texts.quotas.fields;
  return fieldsFrom(
    { date: dateName, percent: percentName },
    { date: day(date, say), percent: say.formats.percent(percent) },
  );
};

const shareFields = ({ weight, min, cap, until }: QuotaShare, say: Say): FieldWords[] => {
  const { fields } = say.texts.quotas;
  return fieldsFrom(
    { weight: fields.weight, min: fields.min, cap: fields.cap, until: fields.until },
    { weight: say.formats.number(weight), min: count(min, say), cap: count(cap, say), until: day(until, say) },
  );
};

const agreedFields = ({ quota, from, acceptedOn }: AgreedQuota, say: Say): FieldWords[] =>
  fieldsFrom(say.texts.quotas.agreedFields, {
    quota: count(quota, say),
    from: day(from, say),
    acceptedOn: day(acceptedOn, say),
  });

/** The lists of the quotas, for their history and their bar. */
export const quotasLists = {
  checkpoints: {
    list: (texts: Say['texts']) => texts.quotas.checkpoints,
    name: ({ date }: QuotaCheckpoint, say: Say) => say.formats.monthDay(date),
    fields: checkpointFields,
  },
  shares: {
    list: (texts: Say['texts']) => texts.quotas.shares,
    name: ({ personId }: QuotaShare, say: Say) => say.person(personId),
    fields: shareFields,
  },
  agreed: {
    list: (texts: Say['texts']) => texts.quotas.agreed,
    name: ({ personId, checkpoint, quota }: AgreedQuota, say: Say) =>
      say.texts.quotas.agreedName(say.person(personId), say.formats.monthDay(checkpoint), say.formats.number(quota)),
    fields: agreedFields,
  },
};
