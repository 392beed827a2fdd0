import { Module } from '@nestjs/common';
import { SettingController } from './setting.controller.js';

@Module({ controllers: [SettingController] })
export class SettingApiModule {}
