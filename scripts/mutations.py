"""The small faults that can be put into a Python module, one at a time."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from types import CodeType

_OTHER_COMPARISON: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_OTHER_OPERATOR: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
}


# A text of three words and more is a message, of whose wording no behaviour follows.
_FEWEST_SPACES = 2
_SHORT = 12


@dataclass(frozen=True)
class Mutant:
    """A fault in a module: a place, and what stands there instead."""

    path: str
    line: int
    before: str
    after: str
    _source: str
    _place: int
    _variant: int

    @property
    def tree(self) -> ast.Module:
        """The module with the fault."""
        tree = ast.parse(self._source)
        parent, field, index, node = next(islice(_places(tree), self._place, None))
        other = next(islice(_others(node), self._variant, None))
        ast.copy_location(other, node)
        if index is None:
            setattr(parent, field, other)
        else:
            getattr(parent, field)[index] = other
        return ast.fix_missing_locations(tree)

    def code(self, path: str) -> CodeType:
        """Return the module with the fault, ready to be executed as if read from a path."""
        return compile(self.tree, path, "exec", dont_inherit=True)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.before}  ->  {self.after}"

    def shown(self) -> str:
        """Return what the fault does to its function, in words that outlive other changes."""
        functions = [name for name, lines in _functions(self._source) if self.line in lines]
        # A function may have many zeros.
        is_short = len(self.before) < _SHORT
        line = f" {self._source.splitlines()[self.line - 1].strip()} |" if is_short else ""
        return f"{functions[-1] if functions else ''}:{line} {self.before} -> {self.after}"


@cache
def _functions(source: str) -> list[tuple[str, range]]:
    """Return the functions of a module and their lines, inner ones behind those around them."""
    return [
        (node.name, range(node.lineno, (node.end_lineno or 0) + 1))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def mutants_of(path: str, source: str) -> Iterator[Mutant]:
    """Yield every fault that can be put into a module.

    Docstrings and annotations stay as they are: no behaviour follows from them.
    """
    for place, (*_, node) in enumerate(_places(ast.parse(source))):
        for variant, other in enumerate(_others(node)):
            line = getattr(node, "lineno", 0)
            yield Mutant(path, line, _shown(node), _shown(other), source, place, variant)


Place = tuple[ast.AST, str, "int | None", ast.AST]


def _places(parent: ast.AST) -> Iterator[Place]:
    """Yield the nodes below another that are executed, and where they stand."""
    for field, value in ast.iter_fields(parent):
        if field in ("annotation", "returns", "type_params"):
            continue
        nodes = value if isinstance(value, list) else [value]
        for index, node in enumerate(nodes):
            if not isinstance(node, ast.AST) or _is_of_types_alone(node):
                continue
            if index and _is_wording(parent, node):
                continue
            yield parent, field, index if isinstance(value, list) else None, node
            yield from _places(node)


def _is_of_types_alone(node: ast.AST) -> bool:
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Import() | ast.ImportFrom():
            return True  # a docstring, for one
        case ast.If(test=ast.Name(id="TYPE_CHECKING")) | ast.JoinedStr():
            return True  # what a message says beside its values is checked by nobody
        case ast.AnnAssign(value=None) | ast.Call(func=ast.Name(id="TypeVar")):
            return True
        case ast.AnnAssign(annotation=ast.Name(id="TypeAlias")):
            return True
        case ast.AnnAssign(value=ast.Constant(value=str(value))) if value.startswith("coze_core."):
            return True  # a key of its own, which everybody has from the same place
        case ast.Assign(targets=[ast.Name(id="__all__")]):
            return True  # what is exported is a matter of types, and checked by their tests
        case ast.AnnAssign(target=ast.Name(id="__all__")):
            return True
        case _:
            return False


def _is_wording(parent: ast.AST, node: ast.AST) -> bool:
    """Return whether a node tells people what was expected and what came."""
    match parent, node:
        case ast.Call(func=ast.Name(id="refuse" | "check_range")), ast.Constant(value=str()):
            return True
        case _:
            return False


def _others(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what may stand in place of a node."""
    match node:
        case ast.Compare(ops=[op]):
            yield ast.Compare(node.left, [_OTHER_COMPARISON[type(op)]()], node.comparators)
        case ast.BoolOp(op=ast.And(), values=values):
            yield ast.BoolOp(ast.Or(), values)
        case ast.BoolOp(op=ast.Or(), values=values):
            yield ast.BoolOp(ast.And(), values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.BinOp(op=op) if type(op) in _OTHER_OPERATOR:
            yield ast.BinOp(node.left, _OTHER_OPERATOR[type(op)](), node.right)
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value) | float(value)):
            yield ast.Constant(value + 1)
        case ast.Constant(value=str(value)) if value and value.count(" ") < _FEWEST_SPACES:
            yield ast.Constant(f"{value}X")
        case ast.Constant(value=bytes(value)) if value:
            yield ast.Constant(value + b"X")
        case ast.Return(value=ast.AST() as value) if not _is_falsy(value):
            yield ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Call() | ast.Await()):
            yield ast.Pass()
        case ast.Assign() | ast.AugAssign() if isinstance(_target(node), ast.Attribute):
            yield ast.Pass()
        case ast.Raise():
            yield ast.Pass()
        case ast.Break():
            yield ast.Continue()
        case ast.Continue():
            yield ast.Break()
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield ast.IfExp(test, orelse, body)
        case ast.If(test=test):
            yield ast.If(ast.Constant(False), node.body, node.orelse)
            if not isinstance(test, ast.Compare | ast.BoolOp):
                yield ast.If(ast.Constant(True), node.body, node.orelse)
        case _:
            pass


def _target(node: ast.Assign | ast.AugAssign) -> ast.AST:
    return node.target if isinstance(node, ast.AugAssign) else node.targets[0]


def _is_falsy(node: ast.AST) -> bool:
    """Return whether a node is None, or False, which nobody tells from it."""
    return isinstance(node, ast.Constant) and (node.value is None or node.value is False)


def _shown(node: ast.AST) -> str:
    """Return the first line of a node as source."""
    return ast.unparse(ast.fix_missing_locations(node)).splitlines()[0][:60]
