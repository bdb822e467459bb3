import type { ChannelList, ChannelView } from '@backcast/contracts/alarms/channel';
import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { channelMessagesQuery, channelsQuery } from './alarms.query.js';

/** Asks first: the address and the secret cannot be had back. */
export function RemoveChannel({ channel, onClose }: { channel: ChannelView; onClose: () => void }) {
  const { texts } = useSpeech();
  const text = texts.alarms.channels;
  const client = useQueryClient();
  const removing = useMutation({
    mutationFn: () => request<ChannelList>('POST', `channels/${channel.id}/remove`),
    onSuccess: (list) => {
      client.setQueryData(channelsQuery.queryKey, list);
      void client.invalidateQueries({ queryKey: channelMessagesQuery.queryKey });
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.removeOf(channel.name)}
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
    >
      <div className="stack">
        <p>{text.removeAsk(channel.name)}</p>
        {removing.error && <ErrorNote>{errorSentence(removing.error, texts)}</ErrorNote>}
        <div className="row alarm-dialog-actions">
          <Button onClick={onClose}>{texts.shell.actions.cancel}</Button>
          <Button kind="bad" disabled={removing.isPending} onClick={() => removing.mutate()}>
            {text.removeYes}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
