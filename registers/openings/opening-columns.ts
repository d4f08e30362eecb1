import { openingKinds } from '../../domain/registrants/openings';
import { serviceKinds } from '../../domain/registrants/services';
import type { FilterWords } from '../../lists/filter-words';
import type { Column } from '../../sheets/column';
import { openingStatuses, type ShownOpening } from './opening-schemas';

const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title).join('、');

/** 岗位、服务项目和微心愿 as an Excel file. Whose a wish is, stands in none. */
export const openingColumns: Column<ShownOpening>[] = [
  { title: '类别', value: ({ kind }) => kind.title },
  { title: '名称', width: 24, value: ({ title }) => title },
  { title: '所属组织', width: 30, value: ({ organisation }) => organisation.name },
  { title: '网格', value: ({ grid }) => grid?.name ?? '' },
  { title: '服务类别', value: ({ service }) => service.title },
  { title: '岗位类别', value: ({ post }) => post?.title ?? '' },
  { title: '面向', value: ({ layer }) => layer?.title ?? '' },
  { title: '负责人', value: ({ owner }) => owner?.name ?? '' },
  { title: '所需特长', width: 24, value: ({ talents }) => titles(talents) },
  { title: '时间', width: 24, value: ({ times }) => titles(times) },
  { title: '名额', value: ({ capacity }) => capacity ?? '不限' },
  { title: '已认领', value: ({ taken }) => taken },
  { title: '候补', value: ({ waiting }) => waiting },
  { title: '开始日期', value: ({ openFrom }) => openFrom ?? '' },
  { title: '截止日期', value: ({ openUntil }) => openUntil ?? '' },
  { title: '状态', value: ({ status }) => status.title },
];

export const openingWords: FilterWords = {
  openingKind: openingKinds,
  service: serviceKinds,
  openingStatus: openingStatuses,
};
