import type { EventView } from '@backcast/contracts/events/event';
import type { RedemptionList } from '@backcast/contracts/events/redemptions';
import { offersLeft } from '@backcast/planning/program/redeem-offer';
import type { Offer } from '@backcast/planning/program-facts';
import { Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { useRedemptions } from './offers-redeemed.query.js';

type Props = { event: EventView; offer: Offer; redeemed: RedemptionList | undefined };

/** How often an offer was redeemed, and how many are left. */
export function RedeemedMark({ offer, redeemed }: Pick<Props, 'offer' | 'redeemed'>) {
  const { texts, formats } = useSpeech();
  const text = texts.program.redeem;
  const count = redeemed?.counts.find(({ offerId }) => offerId === offer.id)?.redeemed ?? 0;
  if (count === 0) return null;
  const left = offersLeft(offer, count);
  return (
    <span className={left === 0 ? 'warn' : undefined}>
      {text.redeemed(formats.number(count))}
      {left !== null && ` · ${left === 0 ? text.noneLeft : text.left(formats.number(left))}`}
    </span>
  );
}

/** Opens the dialog in which an offer is redeemed for one customer after the other. */
export function RedeemButton(props: Props) {
  const { texts } = useSpeech();
  const text = texts.program.redeem;
  const { event, offer } = props;
  const [isOpen, setOpen] = useState(false);
  if (!event.permissions.includes('offer.redeem')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.open}</Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={text.title(offer.name)}
        closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
      >
        <RedeemForm {...props} />
      </Modal>
    </>
  );
}

function RedeemForm({ event, offer, redeemed }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.program.redeem;
  const { redeem, takeBack } = useRedemptions(event.id, offer.id);
  const [typed, setTyped] = useState('');
  // The same customer sent again after a lost answer is the same redemption.
  const [id, setId] = useState(newId);
  const rows = redeemed?.redemptions.filter(({ offerId }) => offerId === offer.id) ?? [];
  const error = redeem.error ?? takeBack.error;
  const send = (submit: FormEvent): void => {
    submit.preventDefault();
    if (typed.trim() === '' || redeem.isPending) return;
    takeBack.reset();
    redeem.mutate(
      { id, customer: typed.trim() },
      {
        onSuccess: () => {
          setTyped('');
          setId(newId());
        },
      },
    );
  };
  return (
    <form className="stack" onSubmit={send}>
      <p className="small quiet">
        {text.lead} <RedeemedMark offer={offer} redeemed={redeemed} />
      </p>
      <TextInput
        label={text.customer}
        description={text.customerHint}
        maxLength={120}
        autoComplete="off"
        data-autofocus
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setId(newId());
        }}
      />
      {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
      <p role="status" className={redeem.isSuccess ? 'small good' : 'visually-hidden'}>
        {redeem.isSuccess && text.done}
      </p>
      <Button type="submit" kind="primary" disabled={typed.trim() === '' || redeem.isPending}>
        {text.do}
      </Button>
      {rows.length > 0 && (
        <ul className="stack tight" aria-label={text.list}>
          {rows.map((row) => (
            <li key={row.id} className="row">
              <b>{row.customer}</b>
              <span className="small quiet">
                {formats.instant(row.at, event.basics.zone)} {row.byName}
              </span>
              {row.mayTakeBack && (
                <Button
                  kind="plain"
                  aria-label={`${text.takeBack} ${row.customer}`}
                  disabled={takeBack.isPending}
                  onClick={() => takeBack.mutate(row.id)}
                >
                  {text.takeBack}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
