import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What salespeople get done day by day, and every report that made it so. */
export class Counts1795300000011 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- One row an event, person, day and session. No reference to the session: sessions come and go with edits and
      -- undo, and what was counted for one stays.
      CREATE TABLE invite_count (
        org_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        event_id uuid NOT NULL,
        -- Null where the event has one session.
        session_id uuid,
        person_id uuid NOT NULL,
        day date NOT NULL,
        contacted int NOT NULL DEFAULT 0 CHECK (contacted >= 0),
        invited int NOT NULL DEFAULT 0 CHECK (invited >= 0),
        confirmed int NOT NULL DEFAULT 0 CHECK (confirmed >= 0),
        second_confirmed int NOT NULL DEFAULT 0 CHECK (second_confirmed >= 0),
        arrived int NOT NULL DEFAULT 0 CHECK (arrived >= 0),
        PRIMARY KEY (org_id, id),
        UNIQUE NULLS NOT DISTINCT (event_id, person_id, day, session_id),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id),
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id)
      );

      -- The history of the counts, append-only like change: who said what when, and what the row was after it. The id
      -- is the phone's, so that a report which is sent again counts once.
      CREATE TABLE count_report (
        org_id uuid NOT NULL,
        id uuid NOT NULL,
        event_id uuid NOT NULL,
        session_id uuid,
        person_id uuid NOT NULL,
        day date NOT NULL,
        stage text NOT NULL,
        delta int NOT NULL CHECK (delta <> 0),
        after jsonb NOT NULL,
        actor_id uuid NOT NULL,
        sign_in_session_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (org_id, id),
        CHECK (stage IN ('contacted', 'invited', 'confirmed', 'secondConfirmed', 'arrived')),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id),
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id),
        FOREIGN KEY (org_id, actor_id) REFERENCES person (org_id, id),
        FOREIGN KEY (org_id, sign_in_session_id) REFERENCES sign_in_session (org_id, id)
      );
      CREATE INDEX count_report_newest ON count_report (event_id, actor_id, at DESC);
      CREATE TRIGGER count_report_is_append_only BEFORE UPDATE OR DELETE ON count_report
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
      CREATE TRIGGER count_report_is_not_emptied BEFORE TRUNCATE ON count_report
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE count_report, invite_count CASCADE');
  }
}
