import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links with which salespeople open their counts on a phone, also without an account. */
export class PersonalLinks1795300000013 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- One row a person; a link made anew is the same row with another secret.
      CREATE TABLE personal_link (
        org_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL,
        code_hash bytea NOT NULL UNIQUE,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        -- Until when a device may be bound, if none was since.
        open_until timestamptz NOT NULL,
        bound_at timestamptz,
        misses int NOT NULL DEFAULT 0,
        revoked_at timestamptz,
        PRIMARY KEY (org_id, id),
        UNIQUE (org_id, person_id),
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id),
        FOREIGN KEY (org_id, made_by) REFERENCES person (org_id, id)
      );

      -- A sign-in session belongs to an account, or to a personal link: never to both, never to neither.
      ALTER TABLE sign_in_session ALTER COLUMN account_id DROP NOT NULL;
      ALTER TABLE sign_in_session ADD COLUMN personal_link_id uuid;
      ALTER TABLE sign_in_session ADD CHECK ((account_id IS NULL) <> (personal_link_id IS NULL));
      ALTER TABLE sign_in_session ADD FOREIGN KEY (org_id, personal_link_id) REFERENCES personal_link (org_id, id);
      CREATE INDEX sign_in_session_personal_link ON sign_in_session (personal_link_id) WHERE personal_link_id IS NOT NULL;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE sign_in_session DROP COLUMN personal_link_id;
      DROP TABLE personal_link;
    `);
  }
}
