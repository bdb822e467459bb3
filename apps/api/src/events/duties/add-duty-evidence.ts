import { Injectable } from '@nestjs/common';
import type { AddDutyEvidence as Body, DutyView } from '@backcast/contracts/events/duty';
import type { Actor } from '../../platform/auth/actor.js';
import { invalidField } from '../../platform/http/problem.js';
import { ChangeDuty } from './change-duty.js';
import { requireFiles } from './require-files.js';

/** As many files as one duty keeps. */
const mostFiles = 50;

/** Adds a file that was uploaded to a duty: a paper of the checklist, a receipt, a permit. */
@Injectable()
export class AddDutyEvidence {
  constructor(private readonly change: ChangeDuty) {}

  execute(actor: Actor, eventId: string, key: string, { version, fileId, paper }: Body): Promise<DutyView> {
    const command = { eventId, key, version, permission: 'duty.edit' } as const;
    return this.change.execute(actor, command, async ({ tx, record, now }) => {
      await requireFiles(tx, actor.orgId, [fileId], 'fileId');
      if (record.evidence.some((each) => each.fileId === fileId && each.paper === paper)) return record;
      const others = record.evidence.filter((each) => each.fileId !== fileId);
      if (others.length >= mostFiles) throw invalidField('fileId', 'too_many');
      // The name is the file's own; it is read with the record.
      const added = { fileId, paper, name: '', addedBy: actor.personId, addedAt: now.toISOString() };
      return { ...record, evidence: [...others, added] };
    });
  }
}
