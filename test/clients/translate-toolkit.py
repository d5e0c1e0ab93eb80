"""Reads and edits an XLIFF file as a program on translate-toolkit does.

translate-toolkit.py report FILE           prints all units as JSON
translate-toolkit.py edit FILE OUT EDITS   saves FILE with the edits of the JSON file EDITS: a list of {"id", and any of
                                           "target" (pieces as in a report), "plain", "approve", "state", "note"}
"""

import json
import sys

from translate.storage import factory
from translate.storage.placeables import StringElem, xliff


def flat(element):
    """A text as a list: characters, and [name, id] for a code; "/name" ends a pair and a mark."""
    if isinstance(element, str):
        return [element]
    inner = [piece for sub in element.sub for piece in flat(sub)]
    if type(element) is StringElem:
        return inner
    name = name_of(element)
    if name in ("g", "mrk"):
        return [[name, element.id], *inner, ["/" + name, element.id]]
    return [[name, element.id]]


def name_of(element):
    if isinstance(element, xliff.UnknownXML):
        return element.xml_node.tag.split("}")[-1]
    return type(element).__name__.lower()


def own_id(unit):
    """The toolkit puts the path of the file before an id."""
    return unit.getid().split("\x04")[-1]


def report(unit):
    return {
        "id": own_id(unit),
        "source": [piece for part in unit.rich_source for piece in flat(part)],
        "target": [piece for part in unit.rich_target for piece in flat(part)],
        "state": unit.get_state_n(),
        "fuzzy": unit.isfuzzy(),
        "approved": unit.isapproved(),
        "translatable": unit.istranslatable(),
        "note": unit.getnotes(),
        "alternatives": [[one.source, one.target] for one in unit.getalttrans()],
    }


def elements(pieces, codes):
    """The pieces of a text with the codes of another one."""
    built = []
    while pieces:
        piece = pieces.pop(0)
        if isinstance(piece, str):
            built.append(StringElem(piece))
        elif piece[0].startswith("/"):
            break
        else:
            code = codes[tuple(piece)].copy()
            code.sub = elements(pieces, codes) if piece[0] == "g" else code.sub
            built.append(code)
    return built


def codes_of(element):
    if isinstance(element, str):
        return {}
    own = {} if type(element) is StringElem else {(name_of(element), element.id): element}
    for sub in element.sub:
        own.update(codes_of(sub))
    return own


def edit(unit, change):
    if "target" in change:
        unit.rich_target = [StringElem(elements(change["target"], codes_of(unit.rich_source[0])))]
    if "plain" in change:
        unit.target = change["plain"]
    if "state" in change:
        unit.set_state_n(change["state"])
    if "approve" in change:
        unit.markapproved(change["approve"])
    if "note" in change:
        unit.addnote(change["note"], origin="translator")


def main(command, path, *rest):
    store = factory.getobject(path)
    if command == "report":
        json.dump([report(unit) for unit in store.units], sys.stdout)
        return
    saved, edits = rest
    with open(edits, encoding="utf-8") as file:
        changes = {change["id"]: change for change in json.load(file)}
    for unit in store.units:
        edit(unit, changes.get(own_id(unit), {}))
    store.savefile(saved)


main(*sys.argv[1:])
