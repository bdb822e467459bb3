import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The organization's own rules, and what it made of the policies that ship: versions that are only ever added. */
export class Rules1795300000005 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE org_rule (
        org_id uuid NOT NULL REFERENCES organization (id),
        code text NOT NULL,
        version int NOT NULL CHECK (version > 0),
        is_on boolean NOT NULL,
        -- Shape and limits are in the contract OrganizationRuleBody.
        body jsonb NOT NULL,
        written_by uuid,
        written_at timestamptz NOT NULL,
        PRIMARY KEY (org_id, code, version),
        FOREIGN KEY (org_id, written_by) REFERENCES person (org_id, id)
      );
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE org_rule');
  }
}
