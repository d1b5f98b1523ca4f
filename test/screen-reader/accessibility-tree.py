"""The accessibility tree of a running program as JSON: what a screen reader is given.

usage: accessibility-tree.py PROCESS_ID

Prints the web document of that program: every object with its role, its name and, where it holds text, the runs of that
text with the language of each. In Python because the accessibility bus has no other client at hand.
"""

import json
import sys
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

# Of its own bindings' old names, which are the only ones that every version has.
warnings.simplefilter("ignore")

# An object embedded in a text; its own text is found at the object.
EMBEDDED = "\ufffc"


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def documents(node):
    if node.get_role() == Atspi.Role.DOCUMENT_WEB:
        yield node
        return
    for child in children(node):
        yield from documents(child)


def runs(node):
    text = node.get_text_iface()
    length = Atspi.Text.get_character_count(text) if text else 0
    at = 0
    while at < length:
        attributes, start, end = Atspi.Text.get_attribute_run(text, at, True)
        words = Atspi.Text.get_text(text, start, end).replace(EMBEDDED, "")
        if words.strip():
            yield {"text": words, "language": attributes.get("language", "")}
        at = max(end, at + 1)


def tree(node):
    return {
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "runs": list(runs(node)),
        "children": [tree(child) for child in children(node)],
    }


def main(process):
    desktop = Atspi.get_desktop(0)
    for program in children(desktop):
        if program.get_process_id() == process:
            for document in documents(program):
                json.dump(tree(document), sys.stdout, ensure_ascii=False)
                return 0
    print(f"no web document of process {process} on the accessibility bus", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
