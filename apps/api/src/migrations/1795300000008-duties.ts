import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people do about the duties that the rules ask for: status, papers, evidence, answers, and who was reminded. */
export class Duties1795300000008 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE file ADD CONSTRAINT file_org_id_id_key UNIQUE (org_id, id);

      -- Duties are derived and never stored; what was done about one hangs on its key, duty.<code of the rule>, and
      -- stays when the rule does not ask any more.
      CREATE TABLE event_duty (
        event_id uuid NOT NULL,
        org_id uuid NOT NULL,
        key text NOT NULL,
        version int NOT NULL DEFAULT 1,
        status text NOT NULL DEFAULT 'open',
        reason text NOT NULL DEFAULT '',
        status_by uuid,
        status_at timestamptz,
        owner_id uuid,
        -- The checklist as far as somebody touched it.
        papers jsonb NOT NULL DEFAULT '[]',
        answer jsonb,
        -- The facts as they were handed in.
        filed jsonb,
        PRIMARY KEY (event_id, key),
        UNIQUE (org_id, event_id, key),
        CHECK (status IN ('open', 'preparing', 'handed-in', 'granted', 'refused', 'not-needed')),
        CHECK (status NOT IN ('refused', 'not-needed') OR reason <> ''),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id),
        FOREIGN KEY (org_id, owner_id) REFERENCES person (org_id, id),
        FOREIGN KEY (org_id, status_by) REFERENCES person (org_id, id)
      );

      CREATE TABLE event_duty_evidence (
        event_id uuid NOT NULL,
        org_id uuid NOT NULL,
        key text NOT NULL,
        file_id uuid NOT NULL,
        paper text,
        added_by uuid,
        added_at timestamptz NOT NULL,
        PRIMARY KEY (event_id, key, file_id),
        FOREIGN KEY (org_id, event_id, key) REFERENCES event_duty (org_id, event_id, key),
        FOREIGN KEY (org_id, file_id) REFERENCES file (org_id, id),
        FOREIGN KEY (org_id, added_by) REFERENCES person (org_id, id)
      );

      CREATE TABLE event_duty_override (
        event_id uuid NOT NULL,
        org_id uuid NOT NULL,
        key text NOT NULL,
        gate text NOT NULL,
        reason text NOT NULL CHECK (reason <> ''),
        person_id uuid,
        at timestamptz NOT NULL,
        PRIMARY KEY (event_id, key, gate),
        FOREIGN KEY (org_id, event_id, key) REFERENCES event_duty (org_id, event_id, key),
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id)
      );

      -- A reminder is sent once for a deadline and a distance; a deadline that moves is another one.
      CREATE TABLE duty_reminder (
        event_id uuid NOT NULL,
        org_id uuid NOT NULL,
        key text NOT NULL,
        deadline date NOT NULL,
        distance int NOT NULL CHECK (distance >= 0),
        sent_at timestamptz NOT NULL,
        PRIMARY KEY (event_id, key, deadline, distance),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id)
      );
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE duty_reminder, event_duty_override, event_duty_evidence, event_duty CASCADE;
      ALTER TABLE file DROP CONSTRAINT file_org_id_id_key;
    `);
  }
}
