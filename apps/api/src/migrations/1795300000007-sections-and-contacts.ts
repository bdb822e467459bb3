import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The planning steps after the goal, one document a section, and the people outside the organization they refer to. */
export class SectionsAndContacts1795300000007 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- Shape and limits of the facts are in the contracts; docs/adr says why these are documents.
      CREATE TABLE event_facts (
        event_id uuid NOT NULL,
        org_id uuid NOT NULL,
        section text NOT NULL,
        facts jsonb NOT NULL,
        PRIMARY KEY (event_id, section),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id)
      );

      CREATE TABLE contact (
        id uuid NOT NULL,
        org_id uuid NOT NULL REFERENCES organization (id),
        name text NOT NULL,
        title text NOT NULL DEFAULT '',
        company text NOT NULL DEFAULT '',
        phone text NOT NULL DEFAULT '',
        mail text NOT NULL DEFAULT '',
        note text NOT NULL DEFAULT '',
        erased_at timestamptz,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (org_id, id)
      );
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE event_facts, contact CASCADE');
  }
}
