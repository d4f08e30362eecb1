import type { ReactNode } from 'react';
import { apiBase } from '../../api/client';
import { lastHalfYear } from '../../app/dates';

interface ServiceReportProps {
  /** Of the registrant. */
  id: string;
  label?: string;
  children: ReactNode;
}

/** 党员双报到半年报告 of the last half-year, as a sheet that opens beside the page. */
export function ServiceReport({ id, label, children }: ServiceReportProps) {
  return (
    <a
      href={`${apiBase}/registrants/${id}/report?${new URLSearchParams(lastHalfYear())}`}
      aria-label={label}
      target="_blank"
      rel="noreferrer"
    >
      {children}
    </a>
  );
}
