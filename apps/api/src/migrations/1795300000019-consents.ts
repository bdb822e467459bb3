import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each time that a customer agreed to the use of what is kept about them, by link or as somebody wrote it down. */
export class Consents1795300000019 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- customer.consent_at and consent_text are what the latest of these says that was not taken back.
      CREATE TABLE customer_consent (
        org_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        customer_id uuid NOT NULL,
        way text NOT NULL CHECK (way IN ('link', 'phone', 'paper')),
        -- By hand to the day: noon where the event is.
        given_at timestamptz NOT NULL,
        -- The version of what they agreed to.
        text text NOT NULL,
        -- Null: the customer, through a link.
        recorded_by uuid,
        recorded_at timestamptz NOT NULL,
        taken_back_at timestamptz,
        taken_back_by uuid,
        PRIMARY KEY (org_id, id),
        FOREIGN KEY (org_id, customer_id) REFERENCES customer (org_id, id),
        FOREIGN KEY (org_id, recorded_by) REFERENCES person (org_id, id),
        FOREIGN KEY (org_id, taken_back_by) REFERENCES person (org_id, id)
      );
      CREATE INDEX customer_consent_customer ON customer_consent (org_id, customer_id, given_at DESC);
      INSERT INTO customer_consent (org_id, customer_id, way, given_at, text, recorded_at)
        SELECT org_id, id, 'link', consent_at, consent_text, consent_at FROM customer WHERE consent_at IS NOT NULL;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE customer_consent');
  }
}
