import type { AlarmSettings } from '@backcast/contracts/alarms/alarm-rule';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request, RequestError } from '../../shared/api/request.js';
import { alarmSettingsQuery } from './alarms.query.js';

/** Saves a part of the settings; where somebody else was first, theirs is shown and one is told. */
export function useSaveSettings(path: string) {
  const client = useQueryClient();
  const show = (settings: AlarmSettings): void => void client.setQueryData(alarmSettingsQuery.queryKey, settings);
  const saving = useMutation({
    mutationFn: (body: object) => request<AlarmSettings>('PUT', `alarm-settings/${path}`, body),
    onSuccess: show,
    onError: (error) => {
      if (isStale(error)) show(error.values['current'] as AlarmSettings);
    },
  });
  const { error } = saving;
  return {
    save: (body: object): void => saving.mutate(body),
    isSaving: saving.isPending,
    isSaved: saving.isSuccess,
    isStale: isStale(error),
    error: isStale(error) ? null : error,
  };
}

const isStale = (error: unknown): error is RequestError => error instanceof RequestError && error.code === 'stale';
