import { Injectable } from '@nestjs/common';
import type { FileView } from '@backcast/contracts/platform/file';
import { Database } from '../database/database.js';

type Row = Omit<FileView, 'addedAt'> & { addedAt: Date };

const sql = `
  SELECT id, name, type, bytes, sha256, added_at AS "addedAt" FROM file
  WHERE org_id = $1 AND (id::text = $2 OR sha256 = $2)`;

@Injectable()
export class FileRead {
  constructor(private readonly database: Database) {}

  /** A file of the organization by its id or by the SHA-256 of its content; foreign and absent look alike. */
  async find(orgId: string, key: string): Promise<FileView | null> {
    const [row] = await this.database.query<Row>(sql, [orgId, key]);
    return row ? { ...row, addedAt: row.addedAt.toISOString() } : null;
  }
}
