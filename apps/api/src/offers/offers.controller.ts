import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RedeemOffer as RedeemBody, RedemptionList } from '@backcast/contracts/events/redemptions';
import { Id } from '@backcast/contracts/fields';
import { type Actor, TheActor } from '../platform/auth/actor.js';
import { Can } from '../platform/auth/can.js';
import { Answers, AnswersNothing } from '../platform/http/answers.js';
import { RedeemOffer } from './redeem-offer.js';
import { RedemptionsRead } from './redemptions.read.js';
import { TakeBackRedemption } from './take-back-redemption.js';

const EventId = () => Param('eventId', { schema: Id });
const OfferId = () => Param('offerId', { schema: Id });

/** Offers, gifts and deposits of an event as customers redeem them; what they are is a part of the plan. */
@ApiTags('offers')
@Controller('events/:eventId')
export class OffersController {
  constructor(
    private readonly redemptions: RedemptionsRead,
    private readonly redeemOffer: RedeemOffer,
    private readonly takeBackRedemption: TakeBackRedemption,
  ) {}

  @Get('redemptions')
  @Can('event.read')
  @Answers(RedemptionList)
  list(@TheActor() actor: Actor, @EventId() eventId: string) {
    return this.redemptions.list(actor, eventId);
  }

  @Post('offers/:offerId/redemptions')
  @Can('offer.redeem')
  @AnswersNothing()
  redeem(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @OfferId() offerId: string,
    @Body({ schema: RedeemBody }) body: RedeemBody,
  ) {
    return this.redeemOffer.execute(actor, eventId, offerId, body);
  }

  @Delete('offers/:offerId/redemptions/:redemptionId')
  @Can('offer.redeem')
  @AnswersNothing()
  takeBack(
    @TheActor() actor: Actor,
    @EventId() eventId: string,
    @OfferId() offerId: string,
    @Param('redemptionId', { schema: Id }) redemptionId: string,
  ) {
    return this.takeBackRedemption.execute(actor, eventId, offerId, redemptionId);
  }
}
