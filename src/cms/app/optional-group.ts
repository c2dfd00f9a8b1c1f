import type { CmsWidgetParam } from 'decap-cms-core';
import type { Component } from 'react';
import { withoutEmpty } from '../../model/without-empty.ts';

/** What Decap's widget for a group holds, as far as it is changed here. */
interface Group extends Component<GroupProps> {
  /** The fields on the screen, by name. */
  childRefs: Record<string, { props: { onValidate(faults: []): void } }>;
  validate(): void;
}

interface GroupProps {
  field: { get(name: string): unknown };
  value?: { toJS(): unknown };
}

/**
 * Decap's widget for a group of fields, except that a group which may be left out asks for nothing while it is empty.
 * Decap would refuse a strategy without a contact for the sake of the contact's own fields.
 */
export function optionalGroup(widget: CmsWidgetParam): CmsWidgetParam {
  // Decap's type says nothing of what the components of its own widgets hold.
  const Base = widget.controlComponent as unknown as new (props: GroupProps) => Group;
  class OptionalGroup extends Base {
    constructor(props: GroupProps) {
      super(props);
      const validateFields = this.validate;
      this.validate = () => {
        if (isLeftOut(this.props))
          for (const { props: field } of Object.values(this.childRefs)) field.onValidate([]);
        else validateFields();
      };
    }
  }
  return { ...widget, controlComponent: OptionalGroup } as unknown as CmsWidgetParam;
}

const isLeftOut = ({ field, value }: GroupProps): boolean =>
  field.get('required') === false && withoutEmpty(value?.toJS()) === undefined;
