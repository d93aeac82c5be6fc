import { HostError } from './error';
import { HostObject, method, objectType, property, type ObjectType } from './object';
import type { Sheet } from './sheet';

/** Excel.CommentCollection, ExcelApi 1.10: the threaded comments of a sheet. */
export class CommentCollection extends HostObject {
  readonly type: ObjectType = COLLECTION;
  constructor(readonly sheet: Sheet) {
    super();
  }

  get list(): Comment[] {
    return [...this.sheet.comments.keys()].map((key) => new Comment(this.sheet, key));
  }
}
const COLLECTION = objectType<CommentCollection>('CommentCollection', {
  items: (self) => self.list,
  item: (self, key) => {
    const found = self.list.find((comment) => comment.key === key);
    if (!found) throw new HostError('ItemNotFound');
    return found;
  },
  methods: { getCount: method('1.10', (self) => self.sheet.comments.size) },
});

/** Excel.Comment, ExcelApi 1.10. */
export class Comment extends HostObject {
  readonly type: ObjectType = COMMENT;
  constructor(
    readonly sheet: Sheet,
    readonly key: string,
  ) {
    super();
  }

  get place(): { row: number; column: number } {
    const [row = 0, column = 0] = this.key.split(',').map(Number);
    return { row, column };
  }
}
const COMMENT = objectType<Comment>('Comment', {
  id: (self) => self.key,
  properties: {
    id: property('1.10', (self) => self.key),
    content: property('1.10', (self) => self.sheet.comments.get(self.key) ?? ''),
  },
  methods: {
    getLocation: method('1.10', (self) => {
      const { row, column } = self.place;
      return self.sheet.book.views.range(self.sheet, { top: row, left: column, bottom: row, right: column });
    }),
  },
});
