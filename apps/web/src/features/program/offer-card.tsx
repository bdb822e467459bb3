import type { EventView } from '@backcast/contracts/events/event';
import type { RedemptionList } from '@backcast/contracts/events/redemptions';
import { offerMargin } from '@backcast/planning/program/offer-margin';
import { offerKinds, type Offer, type OfferKind } from '@backcast/planning/program-facts';
import { NativeSelect } from '@mantine/core';
import { DayField, Line, Lines } from '../../shared/fields/line.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { EntryCard, OrderButtons } from '../../shared/plan/entry-card.js';
import { RedeemButton, RedeemedMark } from './offers-redeem.js';
import type { EntryEdits } from './program-draft.js';

type Props = EntryEdits<Offer> & {
  event: EventView;
  /** What customers redeemed; undefined until it was read. */
  redeemed: RedemptionList | undefined;
  offer: Offer;
  /** Names of the segments that use it. */
  usedIn: string;
  /** Deals that the target needs; null while not known. */
  deals: number | null;
  place: { isFirst: boolean; isLast: boolean };
  isOpen: boolean;
  /** Whether the reader may know what it costs, and so the margin. */
  isCostTold: boolean;
  onToggle: () => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};
const money = { scale: 100, decimals: 2, least: 0, isOptional: true, unit: '¥' } as const;

/** One offer, gift or deposit: price, margin, stock and where it is used; its fields when it is opened. */
export function OfferCard(props: Props) {
  const { offer, usedIn, deals, place, mayEdit } = props;
  const { texts, formats } = useSpeech();
  const text = texts.program.offer;
  const isShort = offer.stock !== null && deals !== null && offer.kind !== 'deposit' && offer.stock < deals;
  return (
    <EntryCard
      id={offer.id}
      name={offer.name}
      isOpen={props.isOpen}
      onToggle={props.onToggle}
      marks={
        <>
          <Tag>{text.kinds[offer.kind]}</Tag>
          {offer.priceMinor !== null && <span>{formats.money(offer.priceMinor)}</span>}
          {props.isCostTold && <Margin offer={offer} />}
          {offer.stock !== null && <span>{text.stockLeft(formats.number(offer.stock))}</span>}
          <RedeemedMark offer={offer} redeemed={props.redeemed} />
          <span>{usedIn === '' ? text.unused : text.usedIn(usedIn)}</span>
        </>
      }
      warnings={
        isShort && (
          <p className="entry-warnings warn">
            {text.shortStock(formats.number(offer.stock ?? 0), formats.number(deals ?? 0))}
          </p>
        )
      }
      actions={
        <>
          <RedeemButton event={props.event} offer={offer} redeemed={props.redeemed} />
          {mayEdit && <OrderButtons name={offer.name} {...place} onMove={props.onMove} />}
        </>
      }
    >
      <OfferFields {...props} />
    </EntryCard>
  );
}

/** What is left of the price; a gift costs, and says so. */
function Margin({ offer }: { offer: Offer }) {
  const { texts, formats } = useSpeech();
  const text = texts.program.offer;
  const margin = offerMargin(offer);
  if (margin === null) return <span>{text.unknownMargin}</span>;
  const { marginMinor, percent } = margin;
  if (marginMinor < 0) return <span className="warn">{text.loss(formats.money(-marginMinor))}</span>;
  const shown = formats.money(marginMinor);
  return <span>{percent === null ? text.margin(shown) : text.marginPercent(shown, formats.percent(percent))}</span>;
}

function OfferFields({ offer, mayEdit, isCostTold, onEdit, onLeave, onChoose, onRemove }: Props) {
  const { texts } = useSpeech();
  const text = texts.program.offer;
  const isDisabled = !mayEdit;
  const price = (key: 'priceMinor' | 'costMinor') => ({
    ...money,
    label: text.fields[key],
    value: offer[key],
    isDisabled,
    onChange: (value: number | null) => onEdit({ [key]: value }),
    onCommit: onLeave,
  });
  const day = (key: 'validFrom' | 'validTo') => ({
    label: text.fields[key],
    value: offer[key],
    isDisabled,
    onChange: (value: string | null) => onEdit({ [key]: value }),
    onLeave,
  });
  return (
    <>
      <div className="form-grid">
        <Line
          label={text.fields.name}
          isRequired
          value={offer.name}
          isDisabled={isDisabled}
          onChange={(name) => onEdit({ name })}
          onLeave={onLeave}
        />
        <NativeSelect
          label={text.fields.kind}
          value={offer.kind}
          disabled={isDisabled}
          data={offerKinds.map((value) => ({ value, label: text.kinds[value] }))}
          onChange={({ currentTarget }) => onChoose({ kind: currentTarget.value as OfferKind })}
        />
        <NumberField {...price('priceMinor')} />
        {isCostTold && <NumberField {...price('costMinor')} />}
        <DayField {...day('validFrom')} />
        <DayField {...day('validTo')} />
        <NumberField
          label={text.fields.stock}
          hint={text.stockHint}
          value={offer.stock}
          least={0}
          most={1_000_000}
          isOptional
          isDisabled={isDisabled}
          onChange={(stock) => onEdit({ stock })}
          onCommit={onLeave}
        />
      </div>
      <Lines
        label={text.fields.condition}
        example={text.conditionExample}
        maxLength={300}
        value={offer.condition}
        isDisabled={isDisabled}
        onChange={(condition) => onEdit({ condition })}
        onLeave={onLeave}
      />
      {mayEdit && (
        <Button kind="plain" className="entry-remove" onClick={onRemove}>
          {texts.stepParts.remove(offer.name)}
        </Button>
      )}
    </>
  );
}
