import { HostObject, method, objectType, type ObjectType } from './object';

/** Services of Office beside the workbook, by the name that the library asks for. */
class AddinService extends HostObject {
  readonly type: ObjectType = ADDIN_SERVICE;
}
const ADDIN_SERVICE = objectType<AddinService>('AddinInternalService', {
  /** The library tells that handlers of ribbon commands are in place. */
  methods: { notifyActionHandlerReady: method('1.1', () => undefined) },
});

const SERVICES: Readonly<Record<string, () => HostObject>> = {
  'Microsoft.InternalService.AddinInternalService': () => new AddinService(),
};

export function serviceNamed(name: string): HostObject | undefined {
  return SERVICES[name]?.();
}
