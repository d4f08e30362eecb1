import { Button } from 'antd';
import { setElder, useElder } from './elder';
import { elderTexts as texts } from './elder-texts';

/** Switches 长者模式 on this device. */
export function ElderSwitch() {
  const on = useElder();
  return (
    <Button size="small" type="text" aria-pressed={on} onClick={() => setElder(!on)}>
      {on ? texts.off : texts.on}
    </Button>
  );
}
