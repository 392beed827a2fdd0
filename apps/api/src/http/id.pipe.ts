import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { Matches, type ValidationOptions } from 'class-validator';
import { platformErrors } from '#platform';

/**
 * Ids, names of segments and numbers in addresses are of these characters. MySQL takes capitals and trailing
 * spaces for equal where SQLite does not; with ids that can be written in one way only, nobody is asked.
 */
const ID = /^[0-9a-z_-][0-9a-z_.-]{0,63}$/;

/** What stands in the place of an id in an address and cannot be one is nobody's: not found, unasked. */
@Injectable()
export class IdPipe implements PipeTransform {
  transform(value: unknown, { type }: ArgumentMetadata): unknown {
    if (type === 'param' && typeof value === 'string' && !ID.test(value))
      throw platformErrors['not-found']();
    return value;
  }
}

/** A field of a body or a query that is the id of something, or (`each`) a list of such. */
export const IsId = (options?: ValidationOptions): PropertyDecorator => Matches(ID, options);
