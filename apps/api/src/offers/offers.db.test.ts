import { randomUUID } from 'node:crypto';
import { roles } from '@backcast/contracts/permissions';
import type { Offer } from '@backcast/planning/program-facts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { LockOffers } from './lock-offers.js';

const now = '2027-03-06T06:00:00.000Z';

describe.each(await databaseKinds())('offers redeemed on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let [admin, lead, sales, viewer]: TestClient[] = [];
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    app.setClock(now);
    admin = await clientOf(app, ours.people.admin);
    lead = await clientOf(app, ours.people.lead);
    sales = await clientOf(app, ours.people.salesperson);
    viewer = await clientOf(app, ours.people.viewer);
  }, 120_000);
  afterAll(() => app.close(), 30_000);

  const eventWith = async (more: Partial<Offer> = {}) => {
    const members = roles.filter((role) => role !== 'admin').map((role) => ({ person: ours.people[role], role }));
    const eventId = await seedEvent(app, ours, members);
    const offer: Offer = {
      ...{ id: randomUUID(), kind: 'gift', name: '保温杯', priceMinor: null, costMinor: null, condition: '' },
      ...{ validFrom: null, validTo: null, stock: null, ...more },
    };
    const { version } = (await admin!.get(`/api/events/${eventId}`)).body.sections.offers;
    expect((await admin!.put(`/api/events/${eventId}/offers`, { version, facts: { offers: [offer] } })).status).toBe(
      200,
    );
    const path = `/api/events/${eventId}/offers/${offer.id}/redemptions`;
    const redeem = (customer: string, client = sales, id = randomUUID()) => client!.post(path, { id, customer });
    const list = async (client = lead) => (await client!.get(`/api/events/${eventId}/redemptions`)).body;
    const redeemed = async () => (await list()).counts[0]?.redeemed ?? 0;
    return { eventId, offer, path, redeem, list, redeemed };
  };
  const addCustomer = async (eventId: string, name: string, phone: string, client = lead) => {
    const body = {
      ...{ id: randomUUID(), name, phone, mail: '', persona: '', interests: '', note: '' },
      ...{ ownerId: ours.people.lead.id, sessionId: null, partySize: 1, children: 0, seatGroup: '' },
      ...{ state: 'new', channel: 'phone' },
    };
    expect((await client!.post(`/api/events/${eventId}/invitees`, body)).status).toBe(201);
  };

  test('once a customer, by phone however it is written; sent again it is the same one; a viewer redeems nothing', async () => {
    const { redeem, redeemed } = await eventWith();
    const id = randomUUID();
    const answers = await Promise.all([redeem('138 0013 8000', sales, id), redeem('138 0013 8000', sales, id)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    const again = await redeem('+86 13800138000', lead);
    expect([again.status, again.body.code]).toEqual([409, 'offer_redeemed']);
    expect((await redeem('13800138001', lead, id)).body.code).toBe('conflict');
    expect((await redeem('13800138002', viewer)).status).toBe(403);
    expect(await redeemed()).toBe(1);
  });

  test('a customer is the same by phone and by name, also when they became one after it; a name that is no one is refused', async () => {
    const { redeem, eventId, redeemed } = await eventWith();
    await redeem('13900000001');
    await addCustomer(eventId, '周女士', '13900000001');
    expect((await redeem('周女士', lead)).body.code).toBe('offer_redeemed');
    await addCustomer(eventId, '吴先生', '13900000002');
    // A salesperson finds by name among the own customers only.
    expect((await redeem('吴先生', sales)).body.code).toBe('customer_unclear');
    expect((await redeem('吴先生', lead)).status).toBe(204);
    expect((await redeem('13900000002', sales)).body.code).toBe('offer_redeemed');
    expect((await redeem('没有这个人', lead)).body.code).toBe('customer_unclear');
    expect(await redeemed()).toBe(2);
  });

  test('within its days and while there are any; taken back it counts no more', async () => {
    const { redeem, path, list, redeemed } = await eventWith({ stock: 1 });
    expect((await (await eventWith({ validFrom: '2027-03-07' })).redeem('13800000001')).body.code).toBe('offer_closed');
    expect((await (await eventWith({ validTo: '2027-03-06' })).redeem('13800000001')).status).toBe(204);
    await redeem('13800000001', lead);
    expect((await redeem('13800000002')).body.code).toBe('offer_gone');
    const [{ id }] = (await list()).redemptions;
    expect((await sales!.send('DELETE', `${path}/${id}`)).status).toBe(403);
    expect((await lead!.send('DELETE', `${path}/${id}`)).status).toBe(204);
    expect((await lead!.send('DELETE', `${path}/${id}`)).status).toBe(204);
    expect(await redeemed()).toBe(0);
    expect((await redeem('13800000001')).status).toBe(204);
  });

  test('fifteen at once never redeem more than there are', async () => {
    const { redeem, redeemed } = await eventWith({ stock: 4 });
    const phones = Array.from({ length: 15 }, (_none, at) => `1370000${String(at).padStart(4, '0')}`);
    const answers = await Promise.all(phones.map((phone) => redeem(phone)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(4);
    expect(answers.filter(({ body }) => body?.code === 'offer_gone')).toHaveLength(11);
    expect(await redeemed()).toBe(4);
  });

  test('twin: without the lock two take the last one, but where the database itself does one thing at a time', async () => {
    const { redeem, redeemed } = await eventWith({ stock: 1 });
    const together = kind === 'postgresql' ? 2 : 1;
    const guard = app.app.get(LockOffers);
    let arrived = 0;
    let begin = (): void => {};
    const haveBegun = new Promise<void>((resolve) => (begin = resolve));
    guard.execute = async () => {
      arrived += 1;
      if (arrived === together) begin();
      // All have begun before any counts.
      await haveBegun;
    };
    try {
      await Promise.all([redeem('13600000001'), redeem('13600000002')]);
      expect(await redeemed()).toBe(together);
    } finally {
      guard.execute = LockOffers.prototype.execute;
    }
  });

  test('names are for who looks after customers, and for who redeemed; nothing personal is kept or told elsewhere', async () => {
    const { redeem, eventId, list } = await eventWith();
    await addCustomer(eventId, '郑太太', '13500000001');
    await redeem('13500000001', lead);
    await redeem('13500000002', sales);
    expect((await list(lead)).redemptions.map(({ customer }: { customer: string }) => customer)).toEqual(
      expect.arrayContaining(['郑太太', '…0002']),
    );
    expect((await list(sales)).redemptions).toMatchObject([{ customer: '…0002', mayTakeBack: true }]);
    expect((await list(viewer)).redemptions).toEqual([]);
    expect((await list(viewer)).counts).toMatchObject([{ redeemed: 2 }]);
    const kept = await app.database.query<{ row: string }>('SELECT r::text AS row FROM offer_redemption r');
    const changes = (await admin!.get(`/api/events/${eventId}/changes?section=offer-redemption`)).text;
    for (const text of [...kept.map(({ row }) => row), changes]) {
      expect(text).not.toContain('1350000');
      expect(text).not.toContain('郑太太');
    }
  });

  test('of another event, or an offer that is not there, nothing is redeemed', async () => {
    const { path } = await eventWith();
    const body = { id: randomUUID(), customer: '13800138000' };
    expect((await sales!.post(path.replace(/offers\/[^/]+/, `offers/${randomUUID()}`), body)).status).toBe(404);
    const theirs = await seedOrganization(app, '别家');
    expect((await (await clientOf(app, theirs.people.admin)).post(path, body)).status).toBe(404);
  });
});
