import { Module } from '@nestjs/common';
import { CreditModule } from '#credit';
import { CreditController } from './credit.controller.js';

@Module({ imports: [CreditModule], controllers: [CreditController] })
export class CreditApiModule {}
