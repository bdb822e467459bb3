import type { SmsGateway } from '@backcast/invitations/reminders/sms-gateway';
import type { EntityManager } from 'typeorm';

export type StoredGateway = SmsGateway & {
  version: number;
  isOn: boolean;
  perMinute: number;
  reminderText: string;
};

const none: StoredGateway = {
  ...{ version: 0, isOn: false, method: 'POST', url: '', contentType: 'json', headers: [], secret: '' },
  body: '{"mobile": "{number}", "content": "{text}", "requestId": "{id}"}',
  ...{ successAt: '', successIs: '', perMinute: 60, reminderText: '' },
};

/** With its secrets: for sending and for nothing else. Without one, what a page begins with. */
export const readSmsGateway = async (tx: Pick<EntityManager, 'query'>, orgId: string): Promise<StoredGateway> => {
  const [row] = (await tx.query(
    `SELECT version, is_on AS "isOn", method, url, content_type AS "contentType", headers, secret, body,
       success_at AS "successAt", success_is AS "successIs", per_minute AS "perMinute", reminder_text AS "reminderText"
     FROM sms_gateway WHERE org_id = $1`,
    [orgId],
  )) as StoredGateway[];
  return row ?? none;
};

export const writeSmsGateway = async (tx: EntityManager, orgId: string, gateway: StoredGateway): Promise<void> => {
  const { version, isOn, method, url, contentType, headers, secret, body } = gateway;
  const { successAt, successIs, perMinute, reminderText } = gateway;
  await tx.query(
    `INSERT INTO sms_gateway (org_id, version, is_on, method, url, content_type, headers, secret, body, success_at,
       success_is, per_minute, reminder_text) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (org_id) DO UPDATE SET version = $2, is_on = $3, method = $4, url = $5, content_type = $6, headers = $7,
       secret = $8, body = $9, success_at = $10, success_is = $11, per_minute = $12, reminder_text = $13`,
    [
      ...[orgId, version, isOn, method, url, contentType, JSON.stringify(headers), secret, body],
      ...[successAt, successIs, perMinute, reminderText],
    ],
  );
};
