import { parentPort } from 'node:worker_threads';
import { BadInput } from '../console/read-json-file.mjs';
import { scheduleLine } from './schedule-line.mjs';

parentPort.on('message', ({ line, limits }) => parentPort.postMessage(resultOf(line, limits)));

function resultOf(line, limits) {
  try {
    return { answer: scheduleLine(line, limits) };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { problem: error.message };
  }
}
