import { ApiProblem } from '../support/api-client.mjs';

const FIRST_TARGET = 1000;

/**
 * Saves the goal of one event again and again, each time with a target greater by one: what is stored tells how many
 * saves there were, and each of them must have its row in the history.
 */
export class GoalWriter {
  #client;
  #path;
  #eventId;
  #facts;
  #pins;
  /** The last save that was acknowledged, and how far the history was checked. */
  #version;
  #target;
  #checkedTarget;

  static async create(client, index) {
    const { id } = await client.post('/events', {
      name: `Event ${index + 1}`,
      template: 'education-seminar',
      why: null,
      when: { date: null, startTime: null, endTime: null },
      where: { place: '', setting: null, capacityPeople: null },
      howMuch: FIRST_TARGET,
      zone: 'Asia/Shanghai',
      share: 'only-me',
    });
    const { goal } = await client.get(`/events/${id}`);
    return new GoalWriter(client, id, goal);
  }

  constructor(client, eventId, goal) {
    this.#client = client;
    this.#eventId = eventId;
    this.#path = `/events/${eventId}`;
    this.#facts = goal.facts;
    this.#pins = goal.pins;
    this.#version = goal.version;
    this.#target = this.#checkedTarget = goal.facts.balanced;
  }

  /**
   * Ends with the product; an answer that is no success is a problem, a torn connection is the end.
   * @param {() => void} onSaved called after each acknowledged save
   */
  async writeUntilKilled(onSaved) {
    let acknowledged = 0;
    for (;;) {
      try {
        const target = this.#target + 1;
        const facts = { ...this.#facts, balanced: target };
        const saved = await this.#client.put(`${this.#path}/goal`, { version: this.#version, facts, pins: this.#pins });
        this.#version = saved.version;
        this.#target = target;
        acknowledged += 1;
        onSaved();
      } catch (error) {
        return { acknowledged, problems: error instanceof ApiProblem ? [error.message] : [] };
      }
    }
  }

  /** Compares with what is stored now. The save that was under way may have been kept or not, but nothing between. */
  async check() {
    const problems = [];
    const { goal } = await this.#client.get(this.#path);
    const target = goal.facts.balanced;
    const ahead = target - this.#target;
    if (goal.version - this.#version !== ahead || ahead > 1)
      problems.push(
        `version ${goal.version} with target ${target}, after version ${this.#version} with ${this.#target}`,
      );
    const unaudited = await this.#countUnaudited(target);
    const lost = Math.max(0, -ahead);
    this.#version = goal.version;
    this.#target = this.#checkedTarget = target;
    return { lost, unaudited, problems };
  }

  /** Saves since the last check that have no row of their own in the history. */
  async #countUnaudited(target) {
    const missing = new Set();
    for (let save = this.#checkedTarget + 1; save <= target; save += 1) missing.add(save);
    let before;
    while (missing.size > 0) {
      const page = before ? `&before=${before}` : '';
      const { changes, next } = await this.#client.get(
        `/changes?eventId=${this.#eventId}&section=goal&limit=100${page}`,
      );
      for (const { after } of changes) missing.delete(targetOf(after));
      if (!next || changes.some(({ after }) => targetOf(after) <= this.#checkedTarget)) break;
      before = next;
    }
    return missing.size;
  }
}

/** A change lists the leaves that differ, by dotted path. */
function targetOf(after) {
  return Object.entries(after).find(([path]) => path === 'balanced' || path.endsWith('.balanced'))?.[1];
}
