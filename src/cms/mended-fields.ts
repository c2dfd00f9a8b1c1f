import { type Mend, ours } from './mend.ts';

const LIST = 'decap-cms-widget-list/dist/esm/ListControl.js';
const DATE = 'decap-cms-widget-datetime/dist/esm/DateTimeControl.js';

/** One field of the form, with its label and its hint. */
const FIELD = 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js';

/** What is mended of lists, dates and hints. */
export const FIELD_MENDS: readonly Mend[] = [
  {
    why: 'Each key that was pressed read the hints of all fields as Markdown anew; an address or a sign that a hint shows as an example was a link or was lost.',
    file: FIELD,
    before: `_jsx(ReactMarkdown, {
            remarkPlugins: [gfm],
            allowedElements: ['a', 'strong', 'em', 'del'],
            unwrapDisallowed: true,
            components: {
              // eslint-disable-next-line no-unused-vars
              a: ({
                node,
                ...props
              }) => _jsx("a", {
                ...props,
                target: "_blank",
                rel: "noopener noreferrer",
                style: {
                  color: 'inherit'
                }
              })
            },
            children: fieldHint
          })`,
    after: 'fieldHint',
  },
  {
    why: 'The same.',
    file: FIELD,
    before: `import ReactMarkdown from 'react-markdown';
import gfm from 'remark-gfm';
`,
    after: '',
  },
  {
    why: 'The name of a folded item that is still empty was in English.',
    file: LIST,
    before: `\`No \${labelField.get('name')}\``,
    after: "'À remplir'",
  },
  {
    why: 'The items of a list moved by the mouse alone, whatever is said of keys; and what is said of their moves was in English.',
    file: LIST,
    before: `useSensor(TouchSensor, {
    activationConstraint
  }));`,
    after: `useSensor(TouchSensor, {
    activationConstraint
  }), useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }));`,
  },
  {
    why: 'The same.',
    file: LIST,
    before: `sensors: sensors,
      onDragEnd: handleSortEnd,`,
    after: `sensors: sensors,
      accessibility: { announcements: movesSaid(keys) },
      onDragEnd: handleSortEnd,`,
  },
  {
    why: 'The same.',
    file: LIST,
    before: `import { DndContext, MouseSensor, TouchSensor, closestCenter, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, useSortable } from '@dnd-kit/sortable';`,
    after: `import { DndContext, KeyboardSensor, MouseSensor, TouchSensor, closestCenter, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, useSortable } from '@dnd-kit/sortable';
import { enterAddedItem, enterAfterRemoval } from ${ours('form/enter-added.ts')};
import { itemCount, withWords } from ${ours('item-words.ts')};
import { movesSaid, placeUnder } from ${ours('list-order.ts')};`,
  },
  {
    why: 'A new item of a list stood out of sight, below the others, and the keyboard stayed on the button.',
    file: LIST,
    before: `onChange(listValue.push(parsedValue));
    }`,
    after: `onChange(listValue.push(parsedValue));
    }
    enterAddedItem(this.props.forID, listValue.size + 1, addToTop);`,
  },
  {
    why: 'Who took an item out of a list by the keyboard had it nowhere any more.',
    file: LIST,
    before: `handleRemove = (index, event) => {
    event.preventDefault();`,
    after: `handleRemove = (index, event) => {
    event.preventDefault();
    enterAfterRemoval(this.props.forID, index);`,
  },
  {
    why: 'Lists counted their items by their own title: « 2 ne faites pas ».',
    file: LIST,
    before: `heading: \`\${items.size} \${listLabel}\`,`,
    after: 'heading: itemCount(items.size),',
  },
  {
    why: 'A folded item whose first field is a list was shown as code.',
    file: LIST,
    before: `function handleSummary(summary, entry, label, item) {`,
    after: `function handleSummary(summary, entry, label, values) {
  const item = withWords(values);`,
  },
  {
    why: 'An item that is unfolded could not pass one that is folded by the keyboard.',
    file: LIST,
    before: 'collisionDetection: closestCenter,',
    after: 'collisionDetection: placeUnder(closestCenter),',
  },
  {
    why: 'The year of a date that was typed sign by sign became one of the last century.',
    file: DATE,
    before: `formatInputValue(value) {
    if (value === '') return value;`,
    after: `formatInputValue(value) {
    if (value === '' || isWrittenPlain(this.getFormat(), value)) return value;`,
  },
  {
    why: 'The same.',
    file: DATE,
    before: `if (datetime === '') {
      onChange('');`,
    after: `if (datetime === '' || isWrittenPlain(this.getFormat(), datetime)) {
      onChange(datetime);`,
  },
  {
    why: 'The same.',
    file: DATE,
    before: `import dayjs from 'dayjs';`,
    after: `import dayjs from 'dayjs';
const isWrittenPlain = ({ format, inputType }, value) =>
  inputType === 'date' && format === 'YYYY-MM-DD' && /^[0-9]{4,}-[0-9]{2}-[0-9]{2}$/.test(value);`,
  },
  {
    why: 'The button of a date was named by the key that its file has, « mise_a_jour ».',
    file: DATE,
    before: `fieldName: field.get('name')`,
    after: `fieldName: field.get('label')`,
  },
  {
    why: 'A year could be typed with five digits.',
    file: DATE,
    before: 'type: inputType,',
    after: `type: inputType,
        ...(inputType === 'date' && { max: '9999-12-31' }),`,
  },
];
