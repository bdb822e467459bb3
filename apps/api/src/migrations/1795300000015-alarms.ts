import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What organizations want to be told about, what they were told, and where messages go. */
export class Alarms1795300000015 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- A kind of alarm as an organization wants it; no row: as it ships.
      CREATE TABLE alarm_rule (
        org_id uuid NOT NULL REFERENCES organization (id),
        kind text NOT NULL,
        version int NOT NULL,
        is_on boolean NOT NULL,
        numbers jsonb NOT NULL,
        written_by uuid,
        written_at timestamptz NOT NULL,
        PRIMARY KEY (org_id, kind),
        FOREIGN KEY (org_id, written_by) REFERENCES person (org_id, id)
      );

      -- When nobody is written to, and how long mails of one person gather; no row: as it ships.
      CREATE TABLE alarm_hours (
        org_id uuid PRIMARY KEY REFERENCES organization (id),
        version int NOT NULL,
        quiet_from text NOT NULL,
        quiet_until text NOT NULL,
        gather_minutes int NOT NULL CHECK (gather_minutes BETWEEN 0 AND 720)
      );

      -- One row a cause, for ever: what was told is not told again. Ids and numbers only; names are read where they are
      -- shown. No reference to the guest, who comes and goes with edits and undo.
      CREATE TABLE alarm (
        org_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        event_id uuid NOT NULL,
        cause text NOT NULL,
        kind text NOT NULL,
        subject_kind text NOT NULL CHECK (subject_kind IN ('event', 'person', 'invitee', 'guest')),
        subject_id uuid,
        -- Whose it is.
        person_id uuid,
        because jsonb NOT NULL,
        raised_at timestamptz NOT NULL,
        -- The cause went away by itself.
        over_at timestamptz,
        acknowledged_at timestamptz,
        snoozed_until timestamptz,
        handled_by uuid,
        handled_at timestamptz,
        PRIMARY KEY (org_id, id),
        UNIQUE (event_id, cause),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id),
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id),
        FOREIGN KEY (org_id, handled_by) REFERENCES person (org_id, id)
      );
      CREATE INDEX alarm_event ON alarm (event_id, raised_at DESC);
      CREATE INDEX alarm_open ON alarm (event_id) WHERE over_at IS NULL AND acknowledged_at IS NULL;

      -- Whom an alarm concerns. Not told yet, or told again after a snooze: told_at is null.
      CREATE TABLE alarm_reader (
        org_id uuid NOT NULL,
        alarm_id uuid NOT NULL,
        person_id uuid NOT NULL,
        told_at timestamptz,
        PRIMARY KEY (org_id, alarm_id, person_id),
        FOREIGN KEY (org_id, alarm_id) REFERENCES alarm (org_id, id),
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id)
      );
      CREATE INDEX alarm_reader_person ON alarm_reader (org_id, person_id, told_at);

      -- A robot in a chat group, or a webhook. Address and secret leave the server in requests to it only.
      CREATE TABLE channel (
        org_id uuid NOT NULL REFERENCES organization (id),
        id uuid NOT NULL,
        version int NOT NULL DEFAULT 1,
        kind text NOT NULL CHECK (kind IN ('wecom', 'dingtalk', 'feishu', 'webhook')),
        name text NOT NULL,
        is_on boolean NOT NULL DEFAULT true,
        alarm_kinds jsonb NOT NULL,
        language text NOT NULL,
        url text NOT NULL,
        secret text NOT NULL,
        -- When the last messages left, for the rate: those of the last minute.
        sent_times timestamptz[] NOT NULL DEFAULT '{}',
        -- The other side said that it had enough.
        resting_until timestamptz,
        made_at timestamptz NOT NULL,
        removed_at timestamptz,
        PRIMARY KEY (org_id, id)
      );

      CREATE TABLE channel_message (
        org_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        number bigint GENERATED ALWAYS AS IDENTITY,
        channel_id uuid NOT NULL,
        about text NOT NULL CHECK (about IN ('alarms', 'test')),
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed')),
        attempts int NOT NULL DEFAULT 0,
        -- Not before; while it is being sent, when another process may try.
        next_at timestamptz NOT NULL,
        problem text,
        answer text NOT NULL DEFAULT '',
        made_at timestamptz NOT NULL,
        sent_at timestamptz,
        PRIMARY KEY (org_id, id),
        FOREIGN KEY (org_id, channel_id) REFERENCES channel (org_id, id)
      );
      CREATE INDEX channel_message_newest ON channel_message (org_id, number DESC);
      CREATE INDEX channel_message_waiting ON channel_message (next_at) WHERE state = 'waiting';

      -- Which alarms go to a channel, and in which message; until there is one they wait and become one together.
      CREATE TABLE channel_alarm (
        org_id uuid NOT NULL,
        channel_id uuid NOT NULL,
        alarm_id uuid NOT NULL,
        message_id uuid,
        PRIMARY KEY (org_id, channel_id, alarm_id),
        FOREIGN KEY (org_id, channel_id) REFERENCES channel (org_id, id),
        FOREIGN KEY (org_id, alarm_id) REFERENCES alarm (org_id, id),
        FOREIGN KEY (org_id, message_id) REFERENCES channel_message (org_id, id)
      );
      CREATE INDEX channel_alarm_message ON channel_alarm (org_id, message_id);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      `DROP TABLE channel_alarm, channel_message, channel, alarm_reader, alarm, alarm_hours, alarm_rule CASCADE`,
    );
  }
}
