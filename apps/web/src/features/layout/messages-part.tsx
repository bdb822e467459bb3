import { messageKeys, type Message, type MessageKey, type Spot } from '@backcast/planning/layout-facts';
import { boundsOf } from '@backcast/planning/layout/room-strip';
import { NativeSelect } from '@mantine/core';
import { newId } from '../../shared/api/new-id.js';
import { Line } from '../../shared/fields/line.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { RemoveButton } from './door-list.js';
import { withEntry } from './layout-edits.js';
import { messageName } from './layout-names.js';
import type { LayoutPartProps } from './layout-part.js';
import { MetreField } from './length-field.js';

const most = 40;
const importances = [1, 2, 3, 4, 5] as const;

/** What is to be said and where it can hang; which goes where is matched, unless somebody pins it. */
export function MessagesPart(props: LayoutPartProps) {
  return (
    <>
      <MessageList {...props} />
      <SpotList {...props} />
    </>
  );
}

function MessageList({ layout, isReadOnly, onEdit, onChoose, onLeave }: LayoutPartProps) {
  const { texts } = useSpeech();
  const text = texts.layout;
  const { messages, spots, spotPins } = layout;
  const pinTo = (messageId: string, spotId: string): void => {
    // One message a spot, one spot a message: a new pin takes the place of what was there.
    const others = spotPins.filter((pin) => pin.messageId !== messageId && pin.spotId !== spotId);
    onChoose({ spotPins: spotId === '' ? others : [...others, { id: newId(), messageId, spotId }] });
  };
  const remove = (id: string): void =>
    onChoose({
      messages: messages.filter((message) => message.id !== id),
      spotPins: spotPins.filter(({ messageId }) => messageId !== id),
    });
  const add = (): void =>
    onChoose({ messages: [...messages, { id: newId(), key: 'own', name: '', importance: 3 } satisfies Message] });
  return (
    <section className="step-group stack tight" aria-labelledby="layout-messages">
      <h2 id="layout-messages">{text.messagesTitle}</h2>
      <p className="small quiet">{text.matchHint}</p>
      {messages.map((message) => {
        const name = messageName(message, texts);
        const pin = spotPins.find(({ messageId }) => messageId === message.id);
        return (
          <fieldset key={message.id} className="layout-entry" aria-label={name}>
            <NativeSelect
              label={text.kind}
              disabled={isReadOnly}
              value={message.key}
              data={messageKeys.map((value) => ({ value, label: text.messageKeys[value] }))}
              onChange={(change) =>
                onChoose({
                  messages: withEntry(messages, message.id, { key: change.currentTarget.value as MessageKey }),
                })
              }
            />
            <Line
              label={text.ownName}
              example={text.messageKeys[message.key]}
              value={message.name}
              isDisabled={isReadOnly}
              onChange={(own) => onEdit({ messages: withEntry(messages, message.id, { name: own }) })}
              onLeave={onLeave}
            />
            <NativeSelect
              label={text.importance}
              disabled={isReadOnly}
              value={String(message.importance)}
              data={importances.map((value) => ({ value: String(value), label: text.importanceOf(value) }))}
              onChange={(change) =>
                onChoose({
                  messages: withEntry(messages, message.id, { importance: Number(change.currentTarget.value) }),
                })
              }
            />
            <NativeSelect
              label={text.choosePin}
              disabled={isReadOnly}
              value={pin?.spotId ?? ''}
              data={[
                { value: '', label: text.free },
                ...spots.map(({ id, name: spot }) => ({ value: id, label: spot })),
              ]}
              onChange={(change) => pinTo(message.id, change.currentTarget.value)}
            />
            {!isReadOnly && <RemoveButton name={name} onRemove={() => remove(message.id)} />}
          </fieldset>
        );
      })}
      {!isReadOnly && messages.length < most && (
        <div>
          <Button onClick={add}>
            <Icon name="add" />
            {text.addMessage}
          </Button>
        </div>
      )}
    </section>
  );
}

function SpotList({ layout, isReadOnly, onEdit, onChoose, onLeave }: LayoutPartProps) {
  const text = useSpeech().texts.layout;
  const { spots } = layout;
  const edit = (id: string, part: Partial<Spot>): void => onEdit({ spots: withEntry(spots, id, part) });
  const remove = (id: string): void =>
    onChoose({
      spots: spots.filter((spot) => spot.id !== id),
      spotPins: layout.spotPins.filter(({ spotId }) => spotId !== id),
    });
  const add = (): void => {
    const { right } = boundsOf(layout.shape.corners);
    const name = `${text.spotName} ${spots.length + 1}`;
    onChoose({ spots: [...spots, { id: newId(), name, x: Math.round(right / 2), y: 0, width: 200 }] });
  };
  return (
    <section className="step-group stack tight" aria-labelledby="layout-spots">
      <h2 id="layout-spots">{text.spotsTitle}</h2>
      <p className="small quiet">{text.spotsHint}</p>
      {spots.map((spot) => {
        const length = (key: 'x' | 'y' | 'width', label: string) => (
          <MetreField
            label={label}
            value={spot[key]}
            least={key === 'width' ? 1 : 0}
            isDisabled={isReadOnly}
            onChange={(value) => edit(spot.id, { [key]: value })}
            onLeave={onLeave}
          />
        );
        return (
          <fieldset key={spot.id} className="layout-entry" aria-label={spot.name}>
            <Line
              label={text.spotName}
              isRequired
              maxLength={60}
              value={spot.name}
              isDisabled={isReadOnly}
              onChange={(name) => edit(spot.id, { name })}
              onLeave={onLeave}
            />
            {length('width', text.spotWidth)}
            {length('x', text.across)}
            {length('y', text.down)}
            {!isReadOnly && <RemoveButton name={spot.name} onRemove={() => remove(spot.id)} />}
          </fieldset>
        );
      })}
      {!isReadOnly && spots.length < most && (
        <div>
          <Button onClick={add}>
            <Icon name="add" />
            {text.addSpot}
          </Button>
        </div>
      )}
    </section>
  );
}
