import type { ThemeConfig } from 'antd';

/** The look of the console: paper, ink, and one red for the one primary action of a page. */
export const look: ThemeConfig = {
  token: {
    colorPrimary: '#b5121b',
    colorLink: '#1f4e79',
    colorText: '#1f2328',
    colorTextSecondary: '#57606a',
    colorTextPlaceholder: '#6a7079',
    colorIcon: '#57606a',
    colorError: '#b5121b',
    colorErrorBg: '#fdf4f4',
    colorErrorBorder: '#e3b5b7',
    colorWarningBg: '#fff8e8',
    colorSuccessBg: '#f2f8f4',
    colorInfoBg: '#f3f7fb',
    colorWarning: '#8a5a00',
    colorSuccess: '#1f6f43',
    colorInfo: '#1f4e79',
    colorBorder: '#c9ccd1',
    fontSize: 16,
    lineHeight: 1.75,
    controlHeight: 40,
    borderRadius: 4,
    wireframe: false,
    // What a button is doing can be read while it does it.
    opacityLoading: 1,
    // Nothing moves: an icon that waits for the end of its motion was seen to stay for ever.
    motion: false,
    fontFamily:
      "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif",
  },
  components: {
    // Where one is, is blue: red is for what is wrong.
    Input: { activeBorderColor: '#1f4e79', hoverBorderColor: '#1f4e79' },
    InputNumber: { activeBorderColor: '#1f4e79', hoverBorderColor: '#1f4e79' },
    Select: { activeBorderColor: '#1f4e79', hoverBorderColor: '#1f4e79' },
    Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
    Table: { cellPaddingBlock: 10, headerBg: '#f7f6f3' },
  },
};
