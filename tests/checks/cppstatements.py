# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Just enough of a C++ reader to take code apart into full expressions: brackets, statements, lambdas, braced lists."""
import re

from sources import without_comments

_TOKEN = re.compile(r"\w+|::|->|\"[^\"]*\"|'[^']*'|[^\s\w]")
_PREPROCESSOR = re.compile(r"^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", re.MULTILINE | re.DOTALL)
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_HEADS = {"if", "while", "switch", "for", "catch"}
_BEFORE_BLOCK = {"else", "do", "try", "mutable", "noexcept", "const", "override", "final", ":", ";"}
_TYPE_KEYWORDS = {"namespace", "class", "struct", "union", "enum", "extern"}
_BEFORE_LAMBDA = {"return", "co_return", "co_await", "co_yield", "case", "throw"}


class Token:
    def __init__(self, text, offset):
        self.text = text
        self.offset = offset

    def is_word(self):
        return bool(re.match(r"\w", self.text))


class Group(Token):
    """What stands between two brackets; `text` is the opening one."""

    def __init__(self, text, offset):
        super().__init__(text, offset)
        self.items = []
        self.captures = None  # of a lambda's body: the text between its [ and ]
        self.is_block = False  # statements, not values


class Expression:
    """One full expression: its tokens at every depth, without the bodies of its lambdas."""

    def __init__(self, items):
        self.words = []
        self.braced_lists = []
        self.lambda_bodies = []
        self._take(items)

    def _take(self, items):
        for item in items:
            if not isinstance(item, Group):
                self.words.append(item)
            elif item.captures is not None:
                self.lambda_bodies.append(item)
            elif not item.is_block:
                if item.text == "{":
                    self.braced_lists.append(item)
                self._take(item.items)


def full_expressions(code):
    """Every full expression of the code, those in the bodies of lambdas too."""
    code = _PREPROCESSOR.sub(lambda match: re.sub(r"[^\n]", " ", match.group(0)), without_comments(code))
    top = Group("{", 0)
    top.items = _nest(code)
    yield from _statements(top.items, code)


def _nest(code):
    stack = [Group("", 0)]
    for match in _TOKEN.finditer(code):
        text = match.group(0)
        if text in _CLOSING:
            group = Group(text, match.start())
            stack[-1].items.append(group)
            stack.append(group)
        elif text in ")]}":
            if len(stack) > 1 and _CLOSING[stack[-1].text] == text:
                stack.pop()
        else:
            stack[-1].items.append(Token(text, match.start()))
    return stack[0].items


def _mark_lambdas(items, code):
    """Finds [captures] … { body } among the items of one bracket."""
    introducer = None
    for index, item in enumerate(items):
        if item.text == "[" and isinstance(item, Group):
            before = items[index - 1] if index else None
            subscript = before is not None and (
                (before.is_word() and before.text not in _BEFORE_LAMBDA)
                or (isinstance(before, Group) and before.text in "([")
            )
            attribute = len(item.items) == 1 and item.items[0].text == "["
            if not subscript and not attribute:
                introducer = item
        elif introducer and item.text == "{":
            end = item.offset
            between = code[introducer.offset + 1 : end]
            item.captures = " ".join(between[: _matching_end(between)].split())
            item.is_block = True
            introducer = None
        elif item.text in (";", ","):
            introducer = None


def _matching_end(text):
    depth = 0
    for position, character in enumerate(text):
        depth += (character == "[") - (character == "]")
        if depth < 0:
            return position
    return len(text)


def _opens_block(group, statement):
    """Whether a { among statements holds statements: the body of a function, of a class, of an if."""
    if not statement:
        return True
    before = statement[-1]
    if isinstance(before, Group):
        return before.text in ("(", "{")
    if before.text in _BEFORE_BLOCK:
        return True
    texts = [item.text for item in statement]
    if _TYPE_KEYWORDS.intersection(texts):
        return True
    if "->" in texts:
        arrow = len(texts) - 1 - texts[::-1].index("->")
        after = "".join(texts[arrow + 1 :])
        return arrow > 0 and texts[arrow - 1] == "(" and re.fullmatch(r"[\w:<>,*&]+", after) is not None
    return False


def _statements(items, code):
    """The full expressions of a sequence of statements."""
    _mark_lambdas(items, code)
    statement = []
    for item in items:
        first = statement[0].text if statement else None
        last = statement[-1].text if statement else None
        if item.text == ";":
            yield from _expression(statement, code)
            statement = []
        elif item.text == ":" and first in ("case", "default", "public", "private", "protected", "Q_SIGNALS"):
            statement = []
        elif item.text == "(" and (last in _HEADS or (last == "constexpr" and first == "if")):
            yield from _head(item, code)
            statement = []
        elif item.text == "{" and item.captures is None and _opens_block(item, statement):
            item.is_block = True
            yield from _expression(statement, code)
            yield from _statements(item.items, code)
            statement = []
        else:
            statement.append(item)
    yield from _expression(statement, code)


def _head(group, code):
    """if (a; b), for (a; b; c), for (a : b): each part is an expression of its own."""
    part = []
    for item in group.items:
        if item.text == ";":
            yield from _expression(part, code)
            part = []
        else:
            part.append(item)
    yield from _expression(part, code)


def _expression(items, code):
    if not items:
        return
    _mark_lambdas_within(items, code)
    expression = Expression(items)
    yield expression
    for body in expression.lambda_bodies:
        yield from _statements(body.items, code)


def _mark_lambdas_within(items, code):
    _mark_lambdas(items, code)
    for item in items:
        if isinstance(item, Group) and not item.is_block:
            _mark_lambdas_within(item.items, code)
