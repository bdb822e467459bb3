import { setTimeout as pause } from 'node:timers/promises';
import { ApiClient } from '../support/api-client.mjs';
import { freePort } from '../support/free-port.mjs';
import { makeOwnStore } from '../support/own-store.mjs';
import { launchProduct, startProduct } from '../support/start-product.mjs';
import { admin } from './admin.mjs';
import { GoalWriter } from './goal-writer.mjs';

const WRITERS = 6;
const LOAD_MS = { least: 200, most: 2500 };
const FIRST_SAVE_WITHIN_MS = 10_000;
/** So often a restart is killed too, in the middle of its recovery. */
const KILL_RESTART_EVERY = 4;
const RESTART_MS = 1500;

/** Rounds on one store: load, kill -9, start, look whether everything is there. */
export class KillUnderLoad {
  #backend;
  #store;
  #product;
  #port;
  #client;
  #writers = [];

  constructor(backend) {
    this.#backend = backend;
  }

  async prepare() {
    this.#store = await makeOwnStore(this.#backend);
    this.#port = await freePort();
    this.#product = await startProduct({ store: this.#store, port: this.#port, admin });
    this.#client = new ApiClient(this.#product.url);
    await this.#client.signIn(admin.signIn);
    for (let index = 0; index < WRITERS; index += 1) this.#writers.push(await GoalWriter.create(this.#client, index));
  }

  async round(number) {
    const result = { kind: 'load', problems: [], secondStarts: 0, refused: 0 };
    const { writing, firstSave } = this.#startWriting();
    const second = this.#backend === 'embedded' ? this.#startSecond(result) : undefined;
    await Promise.race([firstSave, pause(FIRST_SAVE_WITHIN_MS, undefined, { ref: false })]);
    await pause(LOAD_MS.least + Math.random() * (LOAD_MS.most - LOAD_MS.least));
    await second;
    await this.#product.kill();
    const written = await Promise.all(writing);
    if (number % KILL_RESTART_EVERY === 0) await this.#killRestart();
    const began = performance.now();
    this.#product = await startProduct({ store: this.#store, port: this.#port, admin });
    result.readyMs = performance.now() - began;
    const checked = await Promise.all(this.#writers.map((writer) => writer.check()));
    result.acknowledged = written.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
    result.lost = checked.reduce((sum, { lost }) => sum + lost, 0);
    result.unaudited = checked.reduce((sum, { unaudited }) => sum + unaudited, 0);
    result.problems.push(...[...written, ...checked].flatMap(({ problems }) => problems));
    if (result.acknowledged === 0) result.problems.push('not a single save was acknowledged before the kill');
    return result;
  }

  async end() {
    await this.#product?.kill();
    await this.#store?.remove();
  }

  #startWriting() {
    let saved;
    const firstSave = new Promise((resolve) => (saved = resolve));
    return { firstSave, writing: this.#writers.map((writer) => writer.writeUntilKilled(saved)) };
  }

  /** The directory belongs to the running process: another one has to say so and end. */
  async #startSecond(result) {
    result.secondStarts += 1;
    const second = await launchProduct({ store: this.#store, admin });
    const code = await Promise.race([second.ended, pause(15_000, 'still running', { ref: false })]);
    await second.kill();
    const refused = code !== 0 && code !== 'still running' && /in use/i.test(second.output());
    if (refused) result.refused += 1;
    else result.problems.push(`a second process was not refused (${code}): ${second.output().slice(-500)}`);
  }

  async #killRestart() {
    const product = await launchProduct({ store: this.#store, port: this.#port, admin });
    await pause(Math.random() * RESTART_MS);
    await product.kill();
  }
}
