import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * Gives jobs to as many threads as there are cores, one at a time each, and shows the results in the order of the jobs,
 * each as soon as all before it are there.
 * @param {URL} script of the thread: answers each message with one message
 * @param {object[]} jobs
 * @param {(job: object, result: object) => void} show
 */
export async function workSideBySide(script, jobs, show) {
  const results = new Map();
  let [given, shown] = [0, 0];
  const keep = (at, result) => {
    results.set(at, result);
    for (; results.has(shown); shown += 1) {
      show(jobs[shown], results.get(shown));
      results.delete(shown);
    }
  };
  const threads = Array.from({ length: Math.min(availableParallelism(), jobs.length) }, () => new Worker(script));
  const work = async (thread) => {
    while (given < jobs.length) {
      const at = given++;
      keep(at, await answerOf(thread, jobs[at]));
    }
  };
  try {
    await Promise.all(threads.map(work));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** A thread that breaks down ends the wait with its error. */
async function answerOf(thread, job) {
  thread.postMessage(job);
  const [result] = await once(thread, 'message');
  return result;
}
