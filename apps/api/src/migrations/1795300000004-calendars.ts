import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organization knows of days: notices of years, its own days off, and the times of its audiences. */
export class Calendars1795300000004 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- One row for each part of an organization that people edit as a whole; its version grows with every write.
      CREATE TABLE organization_section (
        org_id uuid NOT NULL REFERENCES organization (id),
        section text NOT NULL CHECK (section IN ('calendar', 'audiences')),
        version int NOT NULL DEFAULT 0,
        written_by uuid,
        written_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (org_id, section),
        FOREIGN KEY (org_id, written_by) REFERENCES person (org_id, id)
      );

      -- Days are text, YYYY-MM-DD, as they are everywhere else outside of the database.
      CREATE TABLE year_notice (
        org_id uuid NOT NULL REFERENCES organization (id),
        jurisdiction text NOT NULL,
        year int NOT NULL,
        off_days text[] NOT NULL,
        work_days text[] NOT NULL,
        source text NOT NULL,
        written_by uuid,
        written_at timestamptz NOT NULL,
        PRIMARY KEY (org_id, jurisdiction, year),
        FOREIGN KEY (org_id, written_by) REFERENCES person (org_id, id)
      );

      CREATE TABLE company_day_off (
        org_id uuid NOT NULL REFERENCES organization (id),
        date text NOT NULL,
        name text NOT NULL,
        PRIMARY KEY (org_id, date)
      );

      CREATE TABLE audience (
        org_id uuid NOT NULL REFERENCES organization (id),
        id uuid NOT NULL,
        position int NOT NULL,
        name text NOT NULL,
        PRIMARY KEY (org_id, id)
      );

      CREATE TABLE audience_window (
        org_id uuid NOT NULL,
        audience_id uuid NOT NULL,
        id uuid NOT NULL,
        position int NOT NULL,
        kind text NOT NULL CHECK (kind IN ('busy', 'wanted')),
        name text NOT NULL,
        days_type text NOT NULL CHECK (days_type IN ('always', 'yearly', 'dates')),
        days_from text,
        days_to text,
        day_rule text NOT NULL CHECK (day_rule IN ('weekdays', 'working-days', 'days-off')),
        weekdays int[] NOT NULL,
        from_time text,
        to_time text,
        PRIMARY KEY (org_id, id),
        FOREIGN KEY (org_id, audience_id) REFERENCES audience (org_id, id) ON DELETE CASCADE,
        CHECK ((days_type = 'always') = (days_from IS NULL))
      );
      CREATE INDEX audience_window_audience ON audience_window (org_id, audience_id);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE audience_window, audience, company_day_off, year_notice, organization_section CASCADE');
  }
}
