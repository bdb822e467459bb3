import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registration by link: the page of an event, a link a salesperson, who registered, and the keys that sign tickets. */
export class Registration1795300000014 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE ticket_key (
        org_id uuid PRIMARY KEY REFERENCES organization (id),
        public_key bytea NOT NULL,
        private_key bytea NOT NULL,
        made_at timestamptz NOT NULL
      );

      CREATE TABLE registration_page (
        org_id uuid NOT NULL,
        event_id uuid NOT NULL,
        version int NOT NULL DEFAULT 1,
        is_open boolean NOT NULL,
        why text NOT NULL,
        question text NOT NULL,
        -- People a session takes by link; null: what its room takes.
        places int CHECK (places > 0),
        PRIMARY KEY (org_id, event_id),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id)
      );

      -- The code is as public as a poster, so it is kept as it is and can be shown again.
      CREATE TABLE registration_link (
        org_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        event_id uuid NOT NULL,
        person_id uuid NOT NULL,
        code text NOT NULL UNIQUE,
        made_at timestamptz NOT NULL,
        revoked_at timestamptz,
        PRIMARY KEY (org_id, id),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id),
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id)
      );
      CREATE UNIQUE INDEX registration_link_person ON registration_link (event_id, person_id) WHERE revoked_at IS NULL;

      -- Whether it has a place or waits is the state of its invitation. The name is personal: as it was typed, because
      -- the ticket must not tell whoever types a phone number what its owner is called.
      CREATE TABLE registration (
        org_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        -- The order in which they came: the order of the waiting list.
        number bigint GENERATED ALWAYS AS IDENTITY,
        event_id uuid NOT NULL,
        link_id uuid NOT NULL,
        invitation_id uuid NOT NULL,
        request_key uuid NOT NULL,
        name text NOT NULL,
        answer text NOT NULL,
        consent text NOT NULL,
        made_at timestamptz NOT NULL,
        ticket_serial int NOT NULL DEFAULT 1,
        PRIMARY KEY (org_id, id),
        UNIQUE (org_id, link_id, request_key),
        UNIQUE (org_id, invitation_id),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id),
        FOREIGN KEY (org_id, link_id) REFERENCES registration_link (org_id, id),
        FOREIGN KEY (org_id, invitation_id) REFERENCES invitation (org_id, id)
      );
      CREATE INDEX registration_order ON registration (event_id, number);
      -- What was sent to a customer before the start: a start that moves is another one.
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

      -- Who has a place: summed for each registration, so that it must not depend on how many are invited.
      CREATE INDEX invitation_coming ON invitation (event_id, session_id) INCLUDE (party_size)
        WHERE removed_at IS NULL AND state IN ('toReconfirm', 'confirmed', 'secondConfirmed', 'arrived');
      CREATE INDEX invitation_interested ON invitation (event_id) WHERE removed_at IS NULL AND state = 'interested';
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP INDEX invitation_coming;
      DROP INDEX invitation_interested;
      DROP TABLE registration_reminder, registration, registration_link, registration_page, ticket_key CASCADE;
    `);
  }
}
