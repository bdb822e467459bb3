import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say about tasks, whom they asked for help, the addresses of their calendars, and offers redeemed. */
export class TasksTogether1795300000030 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- No reference to the task: tasks come and go with edits and undo, and what was said about one stays. The id is the
      -- browser's, so that a comment which is sent again is there once. One that was taken back keeps its place, not its words.
      CREATE TABLE task_comment (
        org_id uuid NOT NULL,
        id uuid NOT NULL,
        event_id uuid NOT NULL,
        task_id uuid NOT NULL,
        author_id uuid NOT NULL,
        text text NOT NULL,
        made_at timestamptz NOT NULL,
        taken_back_at timestamptz,
        PRIMARY KEY (org_id, id),
        CHECK ((text = '') = (taken_back_at IS NOT NULL)),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id),
        FOREIGN KEY (org_id, author_id) REFERENCES person (org_id, id)
      );
      CREATE INDEX task_comment_task ON task_comment (org_id, event_id, task_id, made_at);

      CREATE TABLE task_mention (
        org_id uuid NOT NULL,
        comment_id uuid NOT NULL,
        person_id uuid NOT NULL,
        PRIMARY KEY (org_id, comment_id, person_id),
        FOREIGN KEY (org_id, comment_id) REFERENCES task_comment (org_id, id) ON DELETE CASCADE,
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id)
      );
      CREATE INDEX task_mention_person ON task_mention (org_id, person_id);

      -- Whom a stuck task asked for help, so that each is told once.
      CREATE TABLE task_help_asked (
        org_id uuid NOT NULL,
        event_id uuid NOT NULL,
        task_id uuid NOT NULL,
        person_id uuid NOT NULL,
        since date NOT NULL,
        asked_at timestamptz NOT NULL,
        PRIMARY KEY (org_id, event_id, task_id, person_id, since),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id),
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id)
      );

      -- The address from which a calendar program reads somebody's tasks: of one event, or of all of theirs.
      CREATE TABLE task_feed (
        org_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL,
        event_id uuid,
        code_hash bytea NOT NULL UNIQUE,
        made_at timestamptz NOT NULL,
        PRIMARY KEY (org_id, id),
        UNIQUE NULLS NOT DISTINCT (org_id, person_id, event_id),
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id)
      );

      -- One row a customer and offer. Who is no customer of the organization is told apart by a hash of their phone, of
      -- which the last digits are kept to be shown; names and phones live in the customer alone. No reference to the offer:
      -- offers come and go with edits and undo.
      CREATE TABLE offer_redemption (
        org_id uuid NOT NULL,
        id uuid NOT NULL,
        event_id uuid NOT NULL,
        offer_id uuid NOT NULL,
        customer_id uuid,
        phone_hash text,
        phone_end text NOT NULL DEFAULT '',
        redeemed_by uuid NOT NULL,
        redeemed_at timestamptz NOT NULL,
        taken_back_at timestamptz,
        PRIMARY KEY (org_id, id),
        CHECK (customer_id IS NOT NULL OR phone_hash IS NOT NULL),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id),
        FOREIGN KEY (org_id, customer_id) REFERENCES customer (org_id, id),
        FOREIGN KEY (org_id, redeemed_by) REFERENCES person (org_id, id)
      );
      CREATE UNIQUE INDEX offer_redemption_customer ON offer_redemption (org_id, event_id, offer_id, customer_id)
        WHERE taken_back_at IS NULL AND customer_id IS NOT NULL;
      CREATE UNIQUE INDEX offer_redemption_phone ON offer_redemption (org_id, event_id, offer_id, phone_hash)
        WHERE taken_back_at IS NULL AND phone_hash IS NOT NULL;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE offer_redemption, task_feed, task_help_asked, task_mention, task_comment CASCADE');
  }
}
