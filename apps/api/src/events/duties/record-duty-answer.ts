import { Injectable } from '@nestjs/common';
import type { DutyView, RecordDutyAnswer as Body } from '@backcast/contracts/events/duty';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../platform/auth/actor.js';
import { invalidField, Problem } from '../../platform/http/problem.js';
import { requireReferences } from '../require-references.js';
import { ChangeDuty, type DutyScene } from './change-duty.js';
import { requireFiles } from './require-files.js';

/**
 * Records what an authority answered: who said it there, when, in which words, with which file. "Not needed" settles the
 * duty for the facts that were asked about; "needed" opens it again.
 */
@Injectable()
export class RecordDutyAnswer {
  constructor(private readonly change: ChangeDuty) {}

  execute(actor: Actor, eventId: string, key: string, { version, answer }: Body): Promise<DutyView> {
    const command = { eventId, key, version, permission: 'duty.edit' } as const;
    return this.change.execute(actor, command, async (scene) => {
      if (scene.duty.obligation.severity === 'prohibited') throw new Problem('duty_prohibited', 409);
      if (answer === null) return withoutAnswer(scene);
      if (answer.saidOn > scene.event.today) throw invalidField('answer.saidOn', 'future');
      await requireReferences(scene.tx, actor.orgId, { contactId: answer.contactId });
      await requireFiles(scene.tx, actor.orgId, answer.fileIds, 'answer.fileIds');
      return withAnswer(scene, answer);
    });
  }
}

function withAnswer({ record, duty, filed, actor, now }: DutyScene, said: NonNullable<Body['answer']>): DutyView {
  const stamp = { recordedBy: actor.personId, recordedAt: now.toISOString() };
  const { recordedBy: _by, recordedAt: _at, ...former } = record.answer ?? { ...stamp };
  // The same words about other facts are another answer.
  if (isDeepStrictEqual(former, said) && duty.reopenedBy.length === 0) return record;
  const next = { ...record, answer: { ...said, ...stamp } };
  const set = { statusBy: actor.personId, statusAt: now.toISOString() };
  if (said.verdict === 'not-needed')
    return { ...next, ...set, filed, status: 'not-needed', reason: said.words || said.office };
  return record.status === 'not-needed' ? { ...next, ...set, filed: null, status: 'open', reason: '' } : next;
}

/** An answer that is taken away takes with it what followed from it. */
function withoutAnswer({ record, actor, now }: DutyScene): DutyView {
  const isSettledByIt = record.answer?.verdict === 'not-needed' && record.status === 'not-needed';
  const opened = {
    status: 'open',
    reason: '',
    filed: null,
    statusBy: actor.personId,
    statusAt: now.toISOString(),
  } as const;
  return { ...record, answer: null, ...(isSettledByIt ? opened : {}) };
}
