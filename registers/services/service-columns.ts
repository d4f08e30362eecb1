import { serviceKinds, serviceStates } from '../../domain/registrants/services';
import type { FilterWords } from '../../lists/filter-words';
import type { Column } from '../../sheets/column';
import type { ShownService } from './service-list';

/** 服务记录 as an Excel file: what was done for whom stands in none. */
export const serviceColumns: Column<ShownService>[] = [
  { title: '姓名', value: ({ person }) => person.name },
  { title: '日期', value: ({ day }) => day },
  { title: '服务类别', value: ({ kind }) => kind.title },
  { title: '岗位、项目或微心愿', width: 24, value: ({ opening }) => opening?.title ?? '' },
  { title: '服务地', width: 30, value: ({ organisation }) => organisation.name },
  { title: '时长（分钟）', value: ({ minutes }) => minutes },
  { title: '认证人', value: ({ certifier }) => certifier?.name ?? '' },
  { title: '认证情况', value: ({ state }) => state.title },
  { title: '受助人评价', value: ({ score }) => score ?? '' },
];

export const serviceWords: FilterWords = {
  service: serviceKinds,
  serviceState: serviceStates,
  toCertify: { true: '仅待我认证' },
  own: { true: '仅本人' },
};
