import { HostObject, method, objectType, type ObjectType } from './object';
import type { Sheet } from './sheet';

/** Excel.ShapeCollection, ExcelApi 1.9. A start: the collection is empty. */
export class ShapeCollection extends HostObject {
  readonly type: ObjectType = SHAPES;
  constructor(readonly sheet: Sheet) {
    super();
  }
}
const SHAPES = objectType<ShapeCollection>('ShapeCollection', {
  items: () => [],
  methods: { getCount: method('1.9', () => 0) },
});
