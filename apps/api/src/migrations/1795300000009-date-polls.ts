import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Polls about dates: what was asked, the links that were given out, and what was answered through them. */
export class DatePolls1795300000009 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE date_poll (
        org_id uuid NOT NULL,
        id uuid NOT NULL,
        event_id uuid NOT NULL,
        slots jsonb NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        closed_at timestamptz,
        PRIMARY KEY (org_id, id),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id),
        FOREIGN KEY (org_id, made_by) REFERENCES person (org_id, id)
      );
      CREATE INDEX date_poll_event ON date_poll (org_id, event_id);

      -- One row a guest and one for everybody else; a link made anew is the same row with another secret.
      CREATE TABLE date_poll_link (
        org_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        poll_id uuid NOT NULL,
        guest_id uuid,
        code_hash bytea NOT NULL UNIQUE,
        made_at timestamptz NOT NULL,
        revoked_at timestamptz,
        PRIMARY KEY (org_id, id),
        UNIQUE NULLS NOT DISTINCT (org_id, poll_id, guest_id),
        FOREIGN KEY (org_id, poll_id) REFERENCES date_poll (org_id, id) ON DELETE CASCADE
      );

      -- Names are personal: they are here and nowhere else, and go with the answer.
      CREATE TABLE date_poll_answer (
        org_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        link_id uuid NOT NULL,
        device_hash bytea NOT NULL,
        name text NOT NULL,
        choices jsonb NOT NULL,
        made_at timestamptz NOT NULL,
        answered_at timestamptz NOT NULL,
        PRIMARY KEY (org_id, id),
        UNIQUE (org_id, link_id, device_hash),
        FOREIGN KEY (org_id, link_id) REFERENCES date_poll_link (org_id, id) ON DELETE CASCADE
      );
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE date_poll_answer, date_poll_link, date_poll CASCADE');
  }
}
