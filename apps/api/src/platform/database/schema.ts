import type { EntitySchema } from 'typeorm';
import { AccountsAndPeople1795300000001 } from '../../migrations/1795300000001-accounts-and-people.js';
import { EventsAndGoals1795300000002 } from '../../migrations/1795300000002-events-and-goals.js';
import { Records1795300000003 } from '../../migrations/1795300000003-records.js';

type EntityClass = new () => object;

/** Migrations in the order in which they run. */
export const migrations = [AccountsAndPeople1795300000001, EventsAndGoals1795300000002, Records1795300000003];

export const entities: (EntityClass | EntitySchema)[] = [];
