import type { Schemas } from '../../api/client';

export const roleTexts: Record<Schemas['HeldRole']['role'], string> = {
  secretary: '书记',
  'deputy-secretary': '副书记',
  'organisation-commissioner': '组织委员',
  'discipline-commissioner': '纪检委员',
  'group-leader': '党小组长',
  'organisation-officer': '组织员',
  'community-worker': '社区工作者',
  administrator: '系统管理员',
  'security-administrator': '安全管理员',
  auditor: '审计员',
};
