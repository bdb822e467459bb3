import { boundsOf } from '@backcast/planning/layout/room-strip';
import { fixtureKinds, type Fixture, type FixtureKind } from '@backcast/planning/layout-facts';
import { NativeSelect } from '@mantine/core';
import { newId } from '../../shared/api/new-id.js';
import { Line } from '../../shared/fields/line.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { RemoveButton } from './door-list.js';
import { withEntry } from './layout-edits.js';
import { fixtureName } from './layout-names.js';
import type { LayoutPartProps } from './layout-part.js';
import { MetreField } from './length-field.js';

const mostFixtures = 200;

/** Stage, columns, screens and whatever else stands in the room. */
export function FixtureList({ layout, isReadOnly, onEdit, onChoose, onLeave }: LayoutPartProps) {
  const { texts } = useSpeech();
  const text = texts.layout;
  const { fixtures } = layout;
  const edit = (id: string, part: Partial<Fixture>): void => onEdit({ fixtures: withEntry(fixtures, id, part) });
  const add = (): void => {
    const { right, bottom } = boundsOf(layout.shape.corners);
    const place = { x: Math.round(right / 2), y: Math.round(bottom / 2), width: 60, depth: 60 };
    onChoose({ fixtures: [...fixtures, { id: newId(), kind: 'column', name: '', ...place }] });
  };
  return (
    <section className="step-group stack tight" aria-labelledby="layout-fixtures">
      <h2 id="layout-fixtures">{text.fixturesTitle}</h2>
      {fixtures.map((fixture) => {
        const name = fixtureName(fixture, texts);
        const length = (key: 'x' | 'y' | 'width' | 'depth', label: string) => (
          <MetreField
            label={label}
            value={fixture[key]}
            least={key === 'width' || key === 'depth' ? 1 : 0}
            isDisabled={isReadOnly}
            onChange={(value) => edit(fixture.id, { [key]: value })}
            onLeave={onLeave}
          />
        );
        return (
          <fieldset key={fixture.id} className="layout-entry" aria-label={name}>
            <NativeSelect
              label={text.kind}
              disabled={isReadOnly}
              value={fixture.kind}
              data={fixtureKinds.map((value) => ({ value, label: text.fixtureKinds[value] }))}
              onChange={(change) =>
                onChoose({
                  fixtures: withEntry(fixtures, fixture.id, { kind: change.currentTarget.value as FixtureKind }),
                })
              }
            />
            <Line
              label={text.ownName}
              example={text.fixtureKinds[fixture.kind]}
              maxLength={60}
              value={fixture.name}
              isDisabled={isReadOnly}
              onChange={(own) => edit(fixture.id, { name: own })}
              onLeave={onLeave}
            />
            {length('x', text.across)}
            {length('y', text.down)}
            {length('width', text.width)}
            {length('depth', text.depth)}
            {!isReadOnly && (
              <RemoveButton
                name={name}
                onRemove={() => onChoose({ fixtures: fixtures.filter(({ id }) => id !== fixture.id) })}
              />
            )}
          </fieldset>
        );
      })}
      {!isReadOnly && fixtures.length < mostFixtures && (
        <div>
          <Button onClick={add}>
            <Icon name="add" />
            {text.addFixture}
          </Button>
        </div>
      )}
    </section>
  );
}
