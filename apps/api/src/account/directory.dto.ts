import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { DirectorySyncView, DirectoryView, GoneView, UnmatchedView } from '#account';

export class DirectoryResponse implements DirectoryView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;
}

export class StartDirectorySyncDto {
  @ApiProperty({ maxLength: 31 })
  @IsString()
  @MinLength(1)
  @MaxLength(31)
  providerId: string;

  /** Rows may touch the people of this unit and what is below it. */
  @ApiProperty({ maxLength: 36 })
  @IsString()
  @MinLength(1)
  @MaxLength(36)
  unitId: string;
}

class UnmatchedResponse implements UnmatchedView {
  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  unit: string | null;

  @ApiProperty({ type: String, nullable: true })
  title: string | null;
}

class GoneResponse implements GoneView {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  unitName: string;
}

/** What one reading came to. The lists end at 200, the totals do not. */
export class DirectorySyncResponse implements DirectorySyncView {
  /** The import in which every person's verdict stands; null when nobody was recognised. */
  @ApiProperty({ type: String, nullable: true })
  importId: string | null;

  @ApiProperty()
  people: number;

  @ApiProperty()
  matched: number;

  @ApiProperty({ type: UnmatchedResponse, isArray: true })
  unmatched: UnmatchedResponse[];

  @ApiProperty()
  unmatchedTotal: number;

  /** Whom the directory listed earlier and lists no more; nobody is closed by that. */
  @ApiProperty({ type: GoneResponse, isArray: true })
  gone: GoneResponse[];

  @ApiProperty()
  goneTotal: number;
}
