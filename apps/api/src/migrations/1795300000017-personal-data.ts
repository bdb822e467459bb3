import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long an organization keeps customers' names after their last event. */
export class PersonalData1795300000017 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- Days after the last event of a customer; null: names stay until somebody erases them.
      ALTER TABLE organization ADD COLUMN keep_names_days int
        CONSTRAINT organization_keep_names_days CHECK (keep_names_days BETWEEN 30 AND 3650);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE organization DROP COLUMN keep_names_days');
  }
}
