import { venueSettings, venueStatuses, type VenueSetting, type VenueStatus } from '@backcast/planning/venue-facts';
import { NativeSelect } from '@mantine/core';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { ContactField } from '../../shared/people/contact-field.js';
import { EditorGroup } from './editor-group.js';
import type { EditorProps } from './editor-props.js';
import { LineField, NeededLine } from './fields.js';

/** Name, place, how far the talks are, and who speaks for the venue. */
export function BasicsGroup({ candidate, event, isReadOnly, onEdit, onChoose }: EditorProps) {
  const { texts } = useSpeech();
  const text = texts.venue;
  const { name, address, setting, status, contactId } = candidate;
  return (
    <EditorGroup
      title={text.groups.basics}
      summary={[texts.words.settings[setting], text.statuses[status], address].filter(Boolean).join(' · ')}
      isOpen
    >
      <div className="form-grid">
        <NeededLine
          label={text.name}
          value={name}
          maxLength={80}
          isReadOnly={isReadOnly}
          onChange={(value) => onEdit({ name: value })}
        />
        <NativeSelect
          label={text.status}
          disabled={isReadOnly}
          value={status}
          data={venueStatuses.map((value) => ({ value, label: text.statuses[value] }))}
          onChange={(change) => onChoose({ status: change.currentTarget.value as VenueStatus })}
        />
        <div className="wide">
          <LineField
            label={text.address}
            value={address}
            maxLength={160}
            isReadOnly={isReadOnly}
            onChange={(value) => onEdit({ address: value })}
          />
        </div>
        <Segmented
          label={text.setting}
          value={setting}
          isDisabled={isReadOnly}
          options={venueSettings.map((value) => ({ value, label: texts.words.settings[value] }))}
          onChange={(value: VenueSetting) => onChoose({ setting: value })}
        />
        <ContactField
          label={text.contact}
          value={contactId}
          event={event}
          isReadOnly={isReadOnly}
          onChange={(value) => onChoose({ contactId: value })}
        />
      </div>
    </EditorGroup>
  );
}
