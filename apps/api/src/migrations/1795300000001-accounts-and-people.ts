import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organizations, the people in them, and the accounts with which people sign in. */
export class AccountsAndPeople1795300000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE installation (
        id int PRIMARY KEY DEFAULT 1 CHECK (id = 1),
        set_up_token_hash bytea,
        set_up_at timestamptz
      );
      INSERT INTO installation DEFAULT VALUES;

      CREATE TABLE organization (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL,
        zone text NOT NULL,
        language text NOT NULL,
        currency text NOT NULL DEFAULT 'CNY',
        digest_hour int NOT NULL DEFAULT 8 CHECK (digest_hour BETWEEN 0 AND 23),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      -- An account may be a person in several organizations, so it is the one table of people without org_id.
      CREATE TABLE account (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        sign_in_name text NOT NULL UNIQUE,
        password_hash text NOT NULL,
        language text,
        operator boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE team (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        org_id uuid NOT NULL REFERENCES organization (id),
        parent_id uuid,
        kind text NOT NULL CHECK (kind IN ('region', 'team')),
        name text NOT NULL,
        version int NOT NULL DEFAULT 1,
        UNIQUE (org_id, id),
        FOREIGN KEY (org_id, parent_id) REFERENCES team (org_id, id)
      );

      CREATE TABLE person (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        org_id uuid NOT NULL REFERENCES organization (id),
        name text NOT NULL,
        mail text NOT NULL DEFAULT '',
        phone text NOT NULL DEFAULT '',
        role text NOT NULL CHECK (role IN ('admin', 'organizer', 'lead', 'salesperson', 'viewer')),
        team_id uuid,
        account_id uuid REFERENCES account (id),
        disabled_at timestamptz,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (org_id, id),
        UNIQUE (org_id, account_id),
        FOREIGN KEY (org_id, team_id) REFERENCES team (org_id, id)
      );
      CREATE INDEX person_account ON person (account_id);

      CREATE TABLE access_link (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        org_id uuid NOT NULL REFERENCES organization (id),
        person_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('join', 'reset-password')),
        token_hash bytea NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        revoked_at timestamptz,
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id)
      );
      CREATE INDEX access_link_person ON access_link (person_id);

      CREATE TABLE sign_in_session (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        token_hash bytea NOT NULL UNIQUE,
        account_id uuid NOT NULL REFERENCES account (id),
        org_id uuid NOT NULL REFERENCES organization (id),
        person_id uuid NOT NULL,
        address text NOT NULL,
        browser text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        UNIQUE (org_id, id),
        FOREIGN KEY (org_id, person_id) REFERENCES person (org_id, id)
      );
      CREATE INDEX sign_in_session_account ON sign_in_session (account_id) WHERE ended_at IS NULL;

      -- Browsers from which an account signed in before.
      CREATE TABLE known_device (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account (id),
        created_at timestamptz NOT NULL DEFAULT now()
      );

      -- Shape given by rate-limiter-flexible.
      CREATE TABLE guess (
        key varchar(255) PRIMARY KEY,
        points int NOT NULL DEFAULT 0,
        expire bigint
      );
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'DROP TABLE guess, known_device, sign_in_session, access_link, person, team, account, organization, installation CASCADE',
    );
  }
}
