// F3: kill -9 with the embedded database, under load and in its first start. Usage: node kill-embedded.mjs --rounds 5
import { runKillProof } from './run-kill-proof.mjs';

await runKillProof({ name: 'F3', title: 'kill -9, embedded database', backend: 'embedded' });
