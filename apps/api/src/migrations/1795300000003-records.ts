import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened and what is still to be told: changes, snapshots, outbox, mails, digests, files, repeated requests. */
export class Records1795300000003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- History, audit and undo in one, append-only. Holds ids and facts, never a person's name, mail or phone.
      CREATE TABLE change (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organization (id),
        at timestamptz NOT NULL DEFAULT now(),
        actor_id uuid,
        sign_in_session_id uuid,
        event_id uuid,
        section text NOT NULL,
        subject_id uuid,
        version int,
        cause text NOT NULL,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        undoes bigint,
        UNIQUE (org_id, id),
        FOREIGN KEY (org_id, undoes) REFERENCES change (org_id, id),
        FOREIGN KEY (org_id, sign_in_session_id) REFERENCES sign_in_session (org_id, id),
        FOREIGN KEY (org_id, actor_id) REFERENCES person (org_id, id),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id)
      );
      CREATE INDEX change_org ON change (org_id, id DESC);
      CREATE INDEX change_event ON change (event_id, section, id DESC);
      CREATE UNIQUE INDEX change_undone_once ON change (undoes) WHERE undoes IS NOT NULL;

      -- Personal values that a change replaced; goes when the person is erased.
      CREATE TABLE person_past (
        change_id bigint PRIMARY KEY,
        org_id uuid NOT NULL,
        person_id uuid NOT NULL,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        FOREIGN KEY (org_id, change_id) REFERENCES change (org_id, id),
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id)
      );

      CREATE TABLE event_snapshot (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        org_id uuid NOT NULL,
        event_id uuid NOT NULL,
        reason text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        today date NOT NULL,
        engine int NOT NULL,
        facts jsonb NOT NULL,
        plan jsonb NOT NULL,
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id)
      );
      CREATE INDEX event_snapshot_event ON event_snapshot (event_id, at);

      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        org_id uuid NOT NULL REFERENCES organization (id),
        kind text NOT NULL CHECK (kind IN ('hint', 'job')),
        name text NOT NULL,
        payload jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        relayed_at timestamptz
      );
      CREATE INDEX outbox_waiting ON outbox (id) WHERE relayed_at IS NULL;

      CREATE TABLE mail (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
        org_id uuid NOT NULL REFERENCES organization (id),
        person_id uuid NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'kept', 'sent', 'failed')),
        attempts int NOT NULL DEFAULT 0,
        problem text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT now(),
        -- Nobody else sends it before then; afterwards the instant of the last attempt.
        sending_until timestamptz,
        sent_at timestamptz,
        UNIQUE (org_id, id),
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id)
      );
      CREATE INDEX mail_org ON mail (org_id, seq DESC);
      CREATE INDEX mail_waiting ON mail (created_at) WHERE state = 'waiting';

      -- One digest an organization and day, however often the job runs.
      CREATE TABLE digest (
        org_id uuid NOT NULL REFERENCES organization (id),
        local_date date NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (org_id, local_date)
      );

      CREATE TABLE file (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        org_id uuid NOT NULL REFERENCES organization (id),
        name text NOT NULL,
        type text NOT NULL,
        bytes int NOT NULL,
        sha256 text NOT NULL,
        added_by uuid,
        added_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (org_id, sha256),
        FOREIGN KEY (org_id, added_by) REFERENCES person (org_id, id)
      );

      -- A repeated request answers what the first one answered.
      CREATE TABLE done_request (
        org_id uuid NOT NULL,
        person_id uuid NOT NULL,
        key text NOT NULL,
        body_hash bytea NOT NULL,
        answer jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, key),
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id)
      );
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE done_request, file, digest, mail, outbox, event_snapshot, person_past, change CASCADE');
  }
}
