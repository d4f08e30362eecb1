import type { ReactNode } from 'react';
import { apiBase } from '../api/client';
import { listTexts } from './list/list-texts';
import { useMayExport } from './use-may-export';

interface Props {
  /** Of the API, with what it is asked by. */
  to: string;
  children?: ReactNode;
}

/** Something as an Excel file, for whoever may have one. */
export function ExcelLink({ to, children = listTexts.excel }: Props) {
  const may = useMayExport();
  return (
    may && (
      <a className="no-print" href={`${apiBase}${to}`}>
        {children}
      </a>
    )
  );
}
