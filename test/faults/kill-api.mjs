// F1: kill -9 of the API on PostgreSQL and Redis, under load. Usage: node kill-api.mjs --rounds 5
import { runKillProof } from './run-kill-proof.mjs';

await runKillProof({ name: 'F1', title: 'kill -9 of the API on PostgreSQL', backend: 'postgres-redis' });
