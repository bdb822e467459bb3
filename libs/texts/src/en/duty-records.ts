import type { PlannerTexts } from '../planner.js';
import { facts, factValues } from './rule-facts.js';

export const dutyRecords: PlannerTexts['dutyRecords'] = {
  statuses: {
    open: 'Open',
    preparing: 'In preparation',
    'handed-in': 'Handed in',
    granted: 'Granted',
    refused: 'Refused',
    'not-needed': 'Not needed',
  },
  verdicts: { needed: 'Needed', 'not-needed': 'Not needed', unclear: 'Unclear' },
  gates: { announcement: 'announcing', promotion: 'promotion', ticket_sale: 'ticket sale', opening: 'opening' },
  fields: {
    status: 'how far it is',
    reason: 'reason',
    ownerId: 'in charge',
    papers: 'papers',
    answer: 'answer of the authority',
    overrides: 'override',
    evidence: 'evidence',
  },
  of: (title, field) => `${title} · ${field}`,
  papersReady: (ready, all) => `${ready} of ${all} ready`,
  files: (count) => (count === 1 ? '1 file' : `${count} files`),
  override: (gate, reason) => `${gate}: ${reason}`,
  jurisdiction: 'Place',
  declaredPeople: 'Declared people',
  facts,
  factValues,
};
