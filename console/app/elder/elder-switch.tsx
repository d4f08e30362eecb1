import { Button } from 'antd';
import { setElder, useElder } from './elder';
import { elderTexts as texts } from './elder-texts';

/** Switches 长者模式 on this device. @param framed it stands by itself on a page */
export function ElderSwitch({ framed = false }: { framed?: boolean }) {
  const on = useElder();
  return (
    <Button size={framed ? undefined : 'small'} type={framed ? undefined : 'text'} onClick={() => setElder(!on)}>
      {on ? texts.off : texts.on}
    </Button>
  );
}
