import { Module } from '@nestjs/common';
import { LockOffers } from './lock-offers.js';
import { OffersController } from './offers.controller.js';
import { RedeemOffer } from './redeem-offer.js';
import { RedemptionsRead } from './redemptions.read.js';
import { TakeBackRedemption } from './take-back-redemption.js';

@Module({
  controllers: [OffersController],
  providers: [LockOffers, RedeemOffer, RedemptionsRead, TakeBackRedemption],
})
export class OffersModule {}
