import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a run keeps the embedded databases that its tests copy: making one takes seconds, copying it moments. */
const makePlace = async () => {
  process.env.BACKCAST_TEST_PREPARED = await mkdtemp(join(tmpdir(), 'backcast-prepared-'));
};

export const removePlace = () => rm(process.env.BACKCAST_TEST_PREPARED, { recursive: true, force: true });

export { makePlace as default };
