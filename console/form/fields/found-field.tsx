import { useContext, useState } from 'react';
import { KnownNames } from '../known-names';
import { formTexts as texts } from '../texts';
import type { FieldProps } from './field-props';
import { FindField } from './find-field';
import {
  type Found,
  findGrids,
  findJointProjects,
  findMembers,
  findOrganisations,
  findOutside,
  findPeople,
  findRegisteredUnits,
  findUnits,
} from './search';

interface Props extends FieldProps {
  find: (text: string) => Promise<Found[]>;
  hint: string;
  /** Those that may be chosen are few: they are shown before anything is typed. */
  atOnce?: boolean;
}

/** One that is found by what is typed; its id is sent. */
export function FoundField({ id, value, wrong, onChange, find, hint, atOnce }: Props) {
  const names = useContext(KnownNames);
  const [found, setFound] = useState<Found>();
  const chosen = found?.id === value ? found : names?.get(String(value));
  return (
    <FindField
      id={id}
      hint={hint}
      wrong={wrong}
      chosen={chosen}
      find={find}
      atOnce={atOnce}
      onTyped={onChange}
      onChoose={(one) => {
        setFound(one);
        if (one) names?.set(one.id, one);
        onChange(one?.id);
      }}
    />
  );
}

export const MemberField = (props: FieldProps) => <FoundField {...props} find={findMembers} hint={texts.memberHint} />;

export const OrganisationField = (props: FieldProps) => (
  <FoundField {...props} find={findOrganisations} hint={texts.organisationHint} />
);

export const UnitField = (props: FieldProps) => (
  <FoundField {...props} find={findUnits} hint={texts.organisationHint} />
);

export const OutsideField = (props: FieldProps) => (
  <FoundField {...props} find={findOutside} hint={texts.outsideHint} />
);

export const PersonField = (props: FieldProps) => <FoundField {...props} find={findPeople} hint={texts.personHint} />;

export const GridField = (props: FieldProps) => <FoundField {...props} find={findGrids} hint={texts.gridHint} atOnce />;

export const RegisteredUnitField = (props: FieldProps) => (
  <FoundField {...props} find={findRegisteredUnits} hint={texts.registeredUnitHint} />
);

export const JointProjectField = (props: FieldProps) => (
  <FoundField {...props} find={findJointProjects} hint={texts.jointProjectHint} atOnce />
);
