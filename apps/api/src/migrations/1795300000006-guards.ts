import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the database itself holds on to, whatever the product's code may come to do. */
export class Guards1795300000006 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- History is written and never rewritten. A transaction that has to (a restore, the erasing of a person) says so
      -- before: SET LOCAL backcast.rewrites_history = 'on'
      CREATE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF current_setting('backcast.rewrites_history', true) = 'on' THEN
          IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'The history is append-only' USING ERRCODE = '55000';
      END $$;
      CREATE TRIGGER change_is_append_only BEFORE UPDATE OR DELETE ON change
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
      CREATE TRIGGER change_is_not_emptied BEFORE TRUNCATE ON change
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();

      -- A browser has one cookie, in which several accounts sign in.
      ALTER TABLE known_device DROP CONSTRAINT known_device_pkey;
      ALTER TABLE known_device ADD PRIMARY KEY (token_hash, account_id);

      -- Ids of sessions are chosen by browsers: one event's must say nothing about another's.
      ALTER TABLE event_session DROP CONSTRAINT event_session_pkey;
      ALTER TABLE event_session DROP CONSTRAINT event_session_org_id_id_key;
      ALTER TABLE event_session ADD PRIMARY KEY (event_id, id);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE event_session DROP CONSTRAINT event_session_pkey;
      ALTER TABLE event_session ADD PRIMARY KEY (id);
      ALTER TABLE event_session ADD UNIQUE (org_id, id);
      ALTER TABLE known_device DROP CONSTRAINT known_device_pkey;
      ALTER TABLE known_device ADD PRIMARY KEY (token_hash);
      DROP TRIGGER change_is_not_emptied ON change;
      DROP TRIGGER change_is_append_only ON change;
      DROP FUNCTION refuse_rewriting_history;
    `);
  }
}
