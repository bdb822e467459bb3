import { Injectable } from '@nestjs/common';
import type { Rule } from '@backcast/compliance/rule';
import { packsDated } from '@backcast/compliance/shipped-rules';
import type { RuleList, RuleVersions } from '@backcast/contracts/compliance/rule';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/problem.js';
import { shippedLaws } from './organization-rule.js';
import { readOrganizationRules, readRuleVersions } from './rule.store.js';

const placesSql = `
  SELECT DISTINCT f.facts ->> 'jurisdiction' AS place FROM event_facts f
  WHERE f.org_id = $1 AND f.section = 'rules' AND f.facts ->> 'jurisdiction' IS NOT NULL`;

/** The rules that plans are derived with; the browser gets the same ones, so both sides derive the same duties. */
@Injectable()
export class RulesRead {
  constructor(private readonly database: Database) {}

  /** Laws that ship, and the organization's own rules that are on. */
  async rulesFor(orgId: string, tx: EntityManager = this.database.source.manager): Promise<Rule[]> {
    const own = await readOrganizationRules(tx, orgId);
    return [...own.filter(({ isOn }) => isOn).map(({ rule }) => rule), ...shippedLaws];
  }

  /** Those of a country and all its places: moving an event to another city asks for no others. */
  async inForce(orgId: string, jurisdiction: string, tx?: EntityManager): Promise<Rule[]> {
    const country = jurisdiction.slice(0, 2);
    return (await this.rulesFor(orgId, tx)).filter(({ place }) => place.slice(0, 2) === country);
  }

  async list(orgId: string): Promise<RuleList> {
    const own = await readOrganizationRules(this.database.source.manager, orgId);
    const rows = await this.database.query<{ place: string }>(placesSql, [orgId]);
    const rules = [...own.filter(({ isOn }) => isOn).map(({ rule }) => rule), ...shippedLaws];
    // Mainland China unless an event says otherwise: the packs of its places are what one wants to see.
    return { rules, own, places: [...new Set(['CN', ...rows.map(({ place }) => place)])].sort(), packsDated };
  }

  async versions(orgId: string, code: string): Promise<RuleVersions> {
    const versions = await readRuleVersions(this.database.source.manager, orgId, code);
    if (versions.length === 0) throw notFound();
    return { versions };
  }
}
