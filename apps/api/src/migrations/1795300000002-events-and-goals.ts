import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events with their sessions, members and the facts of the goal. Nothing derived is stored. */
export class EventsAndGoals1795300000002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE event (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        org_id uuid NOT NULL REFERENCES organization (id),
        template text NOT NULL,
        status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'announced')),
        name text NOT NULL,
        zone text NOT NULL,
        place text NOT NULL DEFAULT '',
        setting text CHECK (setting IN ('indoors', 'outdoors')),
        announced_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (org_id, id)
      );

      -- One row for each part of an event that people edit; its version grows with every write.
      CREATE TABLE event_section (
        event_id uuid NOT NULL,
        org_id uuid NOT NULL,
        section text NOT NULL,
        version int NOT NULL DEFAULT 1,
        written_by uuid,
        written_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (event_id, section),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id),
        FOREIGN KEY (org_id, written_by) REFERENCES person (org_id, id)
      );

      CREATE TABLE event_member (
        event_id uuid NOT NULL,
        org_id uuid NOT NULL,
        person_id uuid NOT NULL,
        role text NOT NULL CHECK (role IN ('admin', 'organizer', 'lead', 'salesperson', 'viewer')),
        PRIMARY KEY (event_id, person_id),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id),
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id)
      );
      CREATE INDEX event_member_person ON event_member (person_id);

      -- Local date and time are what a person said; the instants follow from them and the event's zone.
      CREATE TABLE event_session (
        id uuid PRIMARY KEY,
        org_id uuid NOT NULL,
        event_id uuid NOT NULL,
        position int NOT NULL,
        name text NOT NULL DEFAULT '',
        local_date date,
        start_time text,
        end_time text,
        starts_at timestamptz,
        ends_at timestamptz,
        room text NOT NULL DEFAULT '',
        capacity_people int CHECK (capacity_people > 0),
        UNIQUE (org_id, id),
        UNIQUE (event_id, position) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id)
      );

      CREATE TABLE event_goal (
        event_id uuid PRIMARY KEY,
        org_id uuid NOT NULL,
        purpose text NOT NULL,
        secondary_purposes text[] NOT NULL DEFAULT '{}',
        balanced double precision,
        floor_percent double precision NOT NULL,
        stretch_percent double precision NOT NULL,
        forward_new_products double precision NOT NULL,
        forward_new_people double precision NOT NULL,
        forward_policy double precision NOT NULL,
        backward_kind text NOT NULL CHECK (backward_kind IN ('none', 'need', 'amount')),
        backward_need double precision,
        backward_amount_minor bigint,
        backward_average_deal_minor bigint,
        average_deal_minor bigint,
        arrivals_wanted int,
        children_per_customer double precision NOT NULL,
        party_source_kind text NOT NULL CHECK (party_source_kind IN ('history', 'assumption')),
        party_source_parties int,
        party_source_from text,
        party_source_by text,
        staff_people int NOT NULL,
        prospects_on_list int,
        floor_chance double precision NOT NULL,
        overfill_chance double precision NOT NULL,
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id)
      );

      CREATE TABLE event_metric (
        event_id uuid NOT NULL,
        org_id uuid NOT NULL,
        position int NOT NULL,
        is_lead boolean NOT NULL,
        key text NOT NULL,
        name text NOT NULL,
        unit text NOT NULL,
        direction text NOT NULL CHECK (direction IN ('up', 'down')),
        measured_by text NOT NULL,
        PRIMARY KEY (event_id, position),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id)
      );
      -- Never two judges.
      CREATE UNIQUE INDEX event_metric_one_lead ON event_metric (event_id) WHERE is_lead;

      CREATE TABLE event_comparable (
        event_id uuid NOT NULL,
        org_id uuid NOT NULL,
        position int NOT NULL,
        name text NOT NULL,
        result double precision NOT NULL,
        PRIMARY KEY (event_id, position),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id)
      );

      CREATE TABLE event_rate (
        event_id uuid NOT NULL,
        org_id uuid NOT NULL,
        rate text NOT NULL CHECK (rate IN ('reach', 'confirm', 'turn-up', 'close')),
        kind text NOT NULL CHECK (kind IN ('history', 'assumption')),
        successes int,
        trials int,
        from_events text,
        assumed double precision,
        weight double precision,
        assumed_by text,
        PRIMARY KEY (event_id, rate),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id)
      );

      CREATE TABLE event_party_size (
        event_id uuid NOT NULL,
        org_id uuid NOT NULL,
        position int NOT NULL,
        people int NOT NULL CHECK (people > 0),
        weight double precision NOT NULL,
        PRIMARY KEY (event_id, position),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id)
      );

      CREATE TABLE event_pin (
        event_id uuid NOT NULL,
        org_id uuid NOT NULL,
        key text NOT NULL,
        value double precision NOT NULL,
        PRIMARY KEY (event_id, key),
        FOREIGN KEY (org_id, event_id) REFERENCES event (org_id, id)
      );
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      `DROP TABLE event_pin, event_party_size, event_rate, event_comparable, event_metric, event_goal, event_session,
        event_member, event_section, event CASCADE`,
    );
  }
}
