import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Talking points of an organization and what worked; reminders to customers, and the gateway that sends them. */
export class TalkingPointsAndReminders1795300000016 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- An organization's own texts. One with the id of a text that ships replaces it, or hides it.
      CREATE TABLE talking_point (
        org_id uuid NOT NULL REFERENCES organization (id),
        id uuid NOT NULL,
        language text NOT NULL CHECK (language IN ('zh-CN', 'en')),
        stage text NOT NULL CHECK (stage IN ('new', 'contacted', 'invited', 'interested', 'toReconfirm', 'confirmed',
          'secondConfirmed', 'arrived', 'declined', 'noShow')),
        text text NOT NULL,
        is_hidden boolean NOT NULL DEFAULT false,
        version int NOT NULL DEFAULT 1,
        made_at timestamptz NOT NULL,
        PRIMARY KEY (org_id, id)
      );

      -- A text won a customer over: once a customer, whoever says it. No reference to the text, which may be one that ships.
      CREATE TABLE talking_point_success (
        org_id uuid NOT NULL,
        point_id uuid NOT NULL,
        invitation_id uuid NOT NULL,
        person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (org_id, point_id, invitation_id),
        FOREIGN KEY (org_id, invitation_id) REFERENCES invitation (org_id, id),
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id)
      );

      -- How messages leave for customers' phones: any gateway that takes one HTTP request a message.
      CREATE TABLE sms_gateway (
        org_id uuid PRIMARY KEY REFERENCES organization (id),
        version int NOT NULL DEFAULT 1,
        is_on boolean NOT NULL,
        method text NOT NULL CHECK (method IN ('POST', 'PUT', 'GET')),
        url text NOT NULL,
        content_type text NOT NULL CHECK (content_type IN ('json', 'form')),
        -- [{ name, value }]; values leave the server in requests to the gateway only, as the secret does.
        headers jsonb NOT NULL,
        secret text NOT NULL,
        body text NOT NULL,
        -- Where the answer says that it took the message, and what it says there; '' is any status of 200 to 299.
        success_at text NOT NULL,
        success_is text NOT NULL,
        per_minute int NOT NULL CHECK (per_minute BETWEEN 1 AND 6000),
        -- What a reminder says, with variables; '' is the text that ships.
        reminder_text text NOT NULL DEFAULT ''
      );

      -- One reminder of one start to one customer. A start that moves is another one.
      CREATE TABLE customer_reminder (
        org_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        event_id uuid NOT NULL,
        invitation_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('7d', '3d', '1d', '2h')),
        starts_at timestamptz NOT NULL,
        channel text NOT NULL CHECK (channel IN ('sms', 'mail', 'hand')),
        -- unsure: the gateway was asked and did not answer; only a person may send that again.
        state text NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'unsure', 'failed', 'dropped')),
        attempts int NOT NULL DEFAULT 0,
        next_at timestamptz NOT NULL,
        problem text NOT NULL DEFAULT '',
        made_at timestamptz NOT NULL,
        done_at timestamptz,
        done_by uuid,
        PRIMARY KEY (org_id, id),
        UNIQUE (org_id, invitation_id, kind, starts_at),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id),
        FOREIGN KEY (org_id, invitation_id) REFERENCES invitation (org_id, id),
        FOREIGN KEY (org_id, done_by) REFERENCES person (org_id, id)
      );
      CREATE INDEX customer_reminder_event ON customer_reminder (event_id, made_at DESC);
      CREATE INDEX customer_reminder_open ON customer_reminder (next_at) WHERE state IN ('waiting', 'sending');

      -- Reminders belong to invitations, however the yes came: those of registrations move there.
      INSERT INTO customer_reminder (org_id, event_id, invitation_id, kind, starts_at, channel, state, next_at, made_at,
        done_at, done_by)
      SELECT m.org_id, r.event_id, r.invitation_id, m.kind, m.starts_at, 'hand', 'sent', m.done_at, m.done_at, m.done_at,
        m.done_by
      FROM registration_reminder m JOIN registration r ON r.org_id = m.org_id AND r.id = m.registration_id;
      DROP TABLE registration_reminder;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE registration_reminder (
        org_id uuid NOT NULL,
        registration_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('7d', '3d', '1d', '2h')),
        starts_at timestamptz NOT NULL,
        done_by uuid NOT NULL,
        done_at timestamptz NOT NULL,
        PRIMARY KEY (org_id, registration_id, kind, starts_at),
        FOREIGN KEY (org_id, registration_id) REFERENCES registration (org_id, id),
        FOREIGN KEY (org_id, done_by) REFERENCES person (org_id, id)
      );
      INSERT INTO registration_reminder (org_id, registration_id, kind, starts_at, done_by, done_at)
      SELECT c.org_id, r.id, c.kind, c.starts_at, c.done_by, c.done_at
      FROM customer_reminder c JOIN registration r ON r.org_id = c.org_id AND r.invitation_id = c.invitation_id
      WHERE c.state = 'sent' AND c.done_by IS NOT NULL;
      DROP TABLE customer_reminder, sms_gateway, talking_point_success, talking_point CASCADE;
    `);
  }
}
