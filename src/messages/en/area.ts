import type { AreaCode } from '../../core/plan/plan';

/** Names of the reform areas (Nghị quyết 76/NQ-CP). The cells of the workbook keep the Vietnamese names. */
export const AREA_LABELS: Readonly<Record<AreaCode, string>> = {
  'the-che': 'Institutional reform',
  tthc: 'Administrative procedures',
  'bo-may': 'Organisation of the administration',
  'cong-vu': 'Civil service',
  'tai-chinh-cong': 'Public finance',
  'chinh-quyen-so': 'E-government and digital government',
  'chi-dao-dieu-hanh': 'Direction and management',
  sipas: 'Public satisfaction index (SIPAS)',
  pci: 'Provincial competitiveness index (PCI)',
  khac: 'Other',
};
