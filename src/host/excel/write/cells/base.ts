import type { CellLook } from '../../../../core/edit/edit';
import { stylePlace } from '../../styleKeys';
import type { Scene } from '../scene';
import type { LookBase } from './block';

/** What a look of a sheet starts from; undefined when it starts from the cell's own format, or when nobody knows the key. */
export function baseOfLook({ style, like }: CellLook, sheet: string, scene: Scene): LookBase | undefined {
  if (style !== undefined) {
    const image = scene.images.get(style);
    if (image) return { kind: 'image', image };
    const place = stylePlace(scene.before, style);
    return place && { kind: 'cell', place };
  }
  return like && { kind: 'cell', place: { sheet, ...like } };
}
