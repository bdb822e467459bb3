import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Customers by name, their invitations to events, every step of these, and where two salespeople claim one. */
export class Invitees1795300000012 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- A family, group or company that the organization knows; the only place of its name, phone and mail. Erasing one
      -- empties the row and keeps the id that invitations and the history refer to.
      CREATE TABLE customer (
        org_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        name text NOT NULL,
        -- The name in pinyin without tones and spaces, and its initials: found as it is typed, and as it sounds.
        sound text NOT NULL DEFAULT '',
        initials text NOT NULL DEFAULT '',
        -- E.164, or '' where none is known.
        phone text NOT NULL DEFAULT '',
        mail text NOT NULL DEFAULT '',
        persona text NOT NULL DEFAULT '',
        interests text NOT NULL DEFAULT '',
        note text NOT NULL DEFAULT '',
        consent_at timestamptz,
        consent_text text NOT NULL DEFAULT '',
        -- Made one with this customer, which answers for it from then on; its phone stays here, so that it is found.
        merged_into uuid,
        erased_at timestamptz,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (org_id, id),
        FOREIGN KEY (org_id, merged_into) REFERENCES customer (org_id, id)
      );
      CREATE UNIQUE INDEX customer_phone ON customer (org_id, phone) WHERE phone <> '';
      CREATE INDEX customer_sound ON customer (org_id, sound);

      CREATE TABLE customer_import (
        org_id uuid NOT NULL,
        id uuid NOT NULL,
        event_id uuid NOT NULL,
        name text NOT NULL,
        source text NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        taken int NOT NULL DEFAULT 0,
        known int NOT NULL DEFAULT 0,
        refused int NOT NULL DEFAULT 0,
        undone_at timestamptz,
        undone_by uuid,
        PRIMARY KEY (org_id, id),
        CHECK (source IN ('file', 'paste', 'chain')),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id),
        FOREIGN KEY (org_id, made_by) REFERENCES person (org_id, id),
        FOREIGN KEY (org_id, undone_by) REFERENCES person (org_id, id)
      );
      CREATE INDEX customer_import_event ON customer_import (event_id, made_at DESC);

      -- The parts of a list that were taken in: a part that is sent again is known.
      CREATE TABLE customer_import_part (
        org_id uuid NOT NULL,
        import_id uuid NOT NULL,
        part int NOT NULL,
        answer jsonb NOT NULL,
        PRIMARY KEY (org_id, import_id, part),
        FOREIGN KEY (org_id, import_id) REFERENCES customer_import (org_id, id)
      );

      CREATE TABLE invitation (
        org_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        event_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        owner_id uuid NOT NULL,
        -- Null where the event has one session. No reference: sessions come and go with edits and undo.
        session_id uuid,
        state text NOT NULL,
        state_since timestamptz NOT NULL,
        party_size int NOT NULL DEFAULT 1 CHECK (party_size BETWEEN 1 AND 999),
        children int NOT NULL DEFAULT 0 CHECK (children >= 0),
        seat_group text NOT NULL DEFAULT '',
        source text NOT NULL,
        -- The customer who forwarded the invitation.
        referred_by uuid,
        -- When they come, local time of the event.
        arrives_at text,
        -- Calls for the second confirmation that nobody answered, and when the last one was.
        unanswered int NOT NULL DEFAULT 0,
        called_at timestamptz,
        -- When each stage was reached: a reading of its moves, kept in the transaction of the move itself.
        contacted_at timestamptz,
        invited_at timestamptz,
        confirmed_at timestamptz,
        second_confirmed_at timestamptz,
        arrived_at timestamptz,
        import_id uuid,
        removed_at timestamptz,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (org_id, id),
        CHECK (state IN ('new', 'contacted', 'invited', 'interested', 'toReconfirm', 'confirmed', 'secondConfirmed',
          'arrived', 'declined', 'noShow')),
        CHECK (source IN ('hand', 'list', 'chain', 'link', 'door', 'other')),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id),
        FOREIGN KEY (org_id, customer_id) REFERENCES customer (org_id, id),
        FOREIGN KEY (org_id, owner_id) REFERENCES person (org_id, id),
        FOREIGN KEY (org_id, referred_by) REFERENCES customer (org_id, id),
        FOREIGN KEY (org_id, import_id) REFERENCES customer_import (org_id, id)
      );
      CREATE UNIQUE INDEX invitation_customer ON invitation (event_id, customer_id) WHERE removed_at IS NULL;
      CREATE INDEX invitation_owner ON invitation (event_id, owner_id, state) WHERE removed_at IS NULL;
      CREATE INDEX invitation_of_customer ON invitation (org_id, customer_id);
      CREATE INDEX invitation_import ON invitation (org_id, import_id) WHERE import_id IS NOT NULL;

      -- The history of an invitation, append-only like change. The id is the phone's, so that a move which is sent again
      -- moves once.
      CREATE TABLE invitation_move (
        org_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        number bigint GENERATED ALWAYS AS IDENTITY,
        event_id uuid NOT NULL,
        invitation_id uuid NOT NULL,
        from_state text,
        to_state text NOT NULL,
        -- When it happened; a phone without a line tells it later, at told_at.
        at timestamptz NOT NULL,
        told_at timestamptz NOT NULL,
        channel text NOT NULL,
        note text NOT NULL DEFAULT '',
        -- Null: the product, or the customer through a link.
        actor_id uuid,
        sign_in_session_id uuid,
        -- The move that this one takes back.
        undoes uuid,
        PRIMARY KEY (org_id, id),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id),
        FOREIGN KEY (org_id, invitation_id) REFERENCES invitation (org_id, id),
        FOREIGN KEY (org_id, actor_id) REFERENCES person (org_id, id),
        FOREIGN KEY (org_id, undoes) REFERENCES invitation_move (org_id, id)
      );
      CREATE INDEX invitation_move_invitation ON invitation_move (invitation_id, number);
      CREATE UNIQUE INDEX invitation_move_undoes ON invitation_move (org_id, undoes) WHERE undoes IS NOT NULL;
      CREATE TRIGGER invitation_move_is_append_only BEFORE UPDATE OR DELETE ON invitation_move
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
      CREATE TRIGGER invitation_move_is_not_emptied BEFORE TRUNCATE ON invitation_move
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();

      -- Two salespeople name one customer: one row each, until a lead decides; credit in percent.
      CREATE TABLE invitation_claim (
        org_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        invitation_id uuid NOT NULL,
        person_id uuid NOT NULL,
        first_contact_at timestamptz,
        made_at timestamptz NOT NULL,
        decided_at timestamptz,
        decided_by uuid,
        credit int CHECK (credit BETWEEN 0 AND 100),
        PRIMARY KEY (org_id, id),
        UNIQUE (org_id, invitation_id, person_id),
        FOREIGN KEY (org_id, invitation_id) REFERENCES invitation (org_id, id),
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id),
        FOREIGN KEY (org_id, decided_by) REFERENCES person (org_id, id)
      );

      CREATE TABLE customer_merge (
        org_id uuid NOT NULL,
        id uuid NOT NULL,
        kept_id uuid NOT NULL,
        merged_id uuid NOT NULL,
        -- What the kept one had in the fields that it took over, and which invitations came to it: for taking it back.
        before jsonb NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        undone_at timestamptz,
        undone_by uuid,
        PRIMARY KEY (org_id, id),
        FOREIGN KEY (org_id, kept_id) REFERENCES customer (org_id, id),
        FOREIGN KEY (org_id, merged_id) REFERENCES customer (org_id, id),
        FOREIGN KEY (org_id, made_by) REFERENCES person (org_id, id),
        FOREIGN KEY (org_id, undone_by) REFERENCES person (org_id, id)
      );
      CREATE INDEX customer_merge_kept ON customer_merge (org_id, kept_id);

      -- How an event counts and how long a first contact protects; no row: as the product proposes.
      CREATE TABLE invitee_rule (
        org_id uuid NOT NULL,
        event_id uuid NOT NULL,
        -- Null: by names as soon as a list was taken in.
        count_by text CHECK (count_by IN ('numbers', 'names')),
        protection_days int NOT NULL DEFAULT 30 CHECK (protection_days BETWEEN 0 AND 3650),
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (org_id, event_id),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id)
      );

      -- How each event counts: as somebody chose; else by names where a list was taken in, or where nobody reported.
      CREATE VIEW event_count_way AS
        SELECT e.org_id, e.id AS event_id, r.count_by, coalesce(r.count_by, CASE
          WHEN EXISTS (SELECT 1 FROM customer_import m WHERE m.event_id = e.id AND m.undone_at IS NULL AND m.taken > 0)
            THEN 'names'
          WHEN EXISTS (SELECT 1 FROM count_report c WHERE c.event_id = e.id) THEN 'numbers'
          WHEN EXISTS (SELECT 1 FROM invitation i WHERE i.event_id = e.id AND i.removed_at IS NULL) THEN 'names'
          ELSE 'numbers' END) AS counts_by
        FROM event e LEFT JOIN invitee_rule r ON r.org_id = e.org_id AND r.event_id = e.id;

      -- What names say, as invite_count has it from reports: a customer counts once a stage, on the day it was reached.
      CREATE VIEW named_count AS
        SELECT i.org_id, i.event_id, i.session_id, i.owner_id AS person_id, (s.at AT TIME ZONE e.zone)::date AS day,
          (count(*) FILTER (WHERE s.stage = 1))::int AS contacted, (count(*) FILTER (WHERE s.stage = 2))::int AS invited,
          (count(*) FILTER (WHERE s.stage = 3))::int AS confirmed,
          (count(*) FILTER (WHERE s.stage = 4))::int AS second_confirmed,
          (count(*) FILTER (WHERE s.stage = 5))::int AS arrived
        FROM invitation i JOIN event e ON e.org_id = i.org_id AND e.id = i.event_id
        CROSS JOIN LATERAL (VALUES (1, i.contacted_at), (2, i.invited_at), (3, i.confirmed_at),
          (4, i.second_confirmed_at), (5, i.arrived_at)) s (stage, at)
        WHERE i.removed_at IS NULL AND s.at IS NOT NULL
        GROUP BY i.org_id, i.event_id, i.session_id, i.owner_id, (s.at AT TIME ZONE e.zone)::date;

      -- What an event counts, in the one way that holds for it and never in both.
      CREATE VIEW day_count AS
        SELECT c.org_id, c.event_id, c.session_id, c.person_id, c.day, c.contacted, c.invited, c.confirmed,
          c.second_confirmed, c.arrived
        FROM event_count_way w JOIN invite_count c ON c.event_id = w.event_id WHERE w.counts_by = 'numbers'
        UNION ALL
        SELECT c.org_id, c.event_id, c.session_id, c.person_id, c.day, c.contacted, c.invited, c.confirmed,
          c.second_confirmed, c.arrived
        FROM event_count_way w JOIN named_count c ON c.event_id = w.event_id WHERE w.counts_by = 'names';
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP VIEW day_count, named_count, event_count_way');
    await q.query(`DROP TABLE invitee_rule, customer_merge, invitation_claim, invitation_move, invitation,
      customer_import_part, customer_import, customer CASCADE`);
  }
}
