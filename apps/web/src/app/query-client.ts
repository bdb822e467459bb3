import { QueryClient } from '@tanstack/react-query';
import { RequestError } from '../shared/api/request.js';

const isWorthAnotherTry = (error: Error): boolean =>
  error instanceof RequestError && (error.code === 'offline' || error.code === 'unavailable' || error.status >= 502);

/** Reads stay until a hint of the live stream says that they changed; only what may pass by itself is tried again. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, error) => count < 3 && isWorthAnotherTry(error) },
      mutations: { retry: false },
    },
  });
