import { Module } from '@nestjs/common';
import { RulesController } from './rules.controller.js';
import { RulesRead } from './rules.read.js';
import { SaveRule } from './save-rule.js';

@Module({ controllers: [RulesController], providers: [RulesRead, SaveRule], exports: [RulesRead] })
export class ComplianceModule {}
