import type { Layout } from '@backcast/planning/layout-facts';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import type { LayoutPartProps } from './layout-part.js';

type Props = LayoutPartProps & {
  layouts: Layout[];
  mayEdit: boolean;
  onShow: (id: string) => void;
  onCopy: () => void;
  onDraw: () => void;
  onRemove: () => void;
};

const mostLayouts = 20;

/** Which layout is shown, and what is done with it as a whole: put in use, copied, drawn anew, deleted. */
export function LayoutHead(props: Props) {
  const { layout, layouts, seating, mayEdit, onChoose } = props;
  const { texts } = useSpeech();
  const text = texts.layout;
  const mayAdd = mayEdit && layouts.length < mostLayouts;
  // What is put in use stays as it is, also when more people come: the seats are fixed with it.
  const use = (): void => onChoose({ isInUse: true, seatsWanted: seating.seats.length });
  return (
    <section className="step-group layout-head" aria-label={text.layouts}>
      {layouts.length > 1 && (
        <div className="row">
          {layouts.map(({ id, name, isInUse }) => (
            <Button
              key={id}
              aria-pressed={id === layout.id}
              aria-label={text.show(name)}
              kind={id === layout.id ? 'primary' : 'normal'}
              onClick={() => props.onShow(id)}
            >
              {name}
              {isInUse ? ` · ${text.inUse}` : ''}
            </Button>
          ))}
        </div>
      )}
      <div className="row spread">
        <div className="row">
          <h2>{layout.name}</h2>
          {layout.isInUse && <Tag kind="good">{text.inUse}</Tag>}
        </div>
        {mayEdit && (
          <div className="row">
            {layout.isInUse ? (
              <Button onClick={() => onChoose({ isInUse: false })}>{text.unuse}</Button>
            ) : (
              <Button title={text.useHint} onClick={use}>
                {text.use}
              </Button>
            )}
            {mayAdd && <Button onClick={props.onCopy}>{text.copy}</Button>}
            {mayAdd && <Button onClick={props.onDraw}>{text.drawAnother}</Button>}
            {!layout.isInUse && (
              <Button kind="plain" onClick={props.onRemove}>
                {text.remove}
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  );
}
