import type { Paper, Printing } from './fields';
import type { PaperKind } from './kinds';

/** Plainly made-up papers, for previews and the bench. */
export function samplePaper(kind: PaperKind): Paper {
  const number = '2026-JZ-000000';
  switch (kind) {
    case 'letter':
      return {
        kind,
        fields: {
          number,
          addressee: '示例西社区党委',
          name: '示例甲',
          sex: 'female',
          age: 36,
          ethnicity: '汉族',
          kind: 'full',
          identityNumber: '990001199001010000',
          from: '示例东社区第一党支部',
          to: '示例西社区第一党支部',
          committee: '示例东社区党委',
          issuedOn: '2026-11-24',
          validUntil: '2027-02-22',
          duesPaidTo: '2026-11',
          duesExempt: false,
          phone: '010-00000000',
          address: '示例市示例路1号',
          officePhone: '010-00000001',
          fax: '010-00000003',
          postcode: '990001',
        },
      };
    case 'adjustment':
      return {
        kind,
        fields: {
          number,
          name: '示例甲',
          sex: 'female',
          kind: 'full',
          from: '示例东社区第一党支部',
          to: '示例东社区第二党支部',
          committee: '示例东社区党委',
          approvedOn: '2026-11-24',
          duesPaidTo: '2026-11',
          duesExempt: false,
        },
      };
    case 'receipt':
      return {
        kind,
        fields: {
          number,
          addressee: '示例东社区党委',
          name: '示例甲',
          kind: 'full',
          to: '示例西社区第一党支部',
          committee: '示例西社区党委',
          receivedOn: '2026-11-24',
          madeOn: '2026-11-25',
          handler: '示例乙',
          phone: '010-00000002',
        },
      };
  }
}

export const samplePrinting: Printing = {
  code: 'XXXX-XXXX-XXXX',
  verifyAt: 'https://dangwu.example/api/v1/documents/verify/XXXX-XXXX-XXXX',
  reprint: 0,
};
