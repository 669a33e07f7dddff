"""Runs the composite action of this repository as a runner of GitHub would, but for the actions of others.

    action.py scripts FOLDER                         writes the scripts of its steps into a folder, to be linted
    action.py run FOLDER TEMP [INPUT=VALUE…]         runs them in a folder; exits as the action would

Steps that use another action are passed over. Expressions are the few that the action needs: inputs, outputs of steps,
the runner, and comparisons of those joined by `&&`.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
ACTION = YAML(typ="safe").load(ROOT / "action.yml")
STEPS = ACTION["runs"]["steps"]


class Runner:
    def __init__(self, folder: Path, temp: Path, given: dict[str, str]) -> None:
        unknown = set(given) - set(ACTION["inputs"])
        assert not unknown, f"the action has no inputs {unknown}"
        self.folder, self.temp = folder, temp
        self.values = {f"inputs.{name}": str(spec.get("default", "")) for name, spec in ACTION["inputs"].items()}
        self.values |= {f"inputs.{name}": value for name, value in given.items()}
        self.values |= {"runner.temp": str(temp), "runner.os": "Linux", "runner.arch": "X64"}

    def value(self, name: str) -> str:
        quoted = re.fullmatch(r"'([^']*)'", name)
        return quoted[1] if quoted else self.values.get(name, "")

    def text(self, text: str) -> str:
        return re.sub(r"\$\{\{ *(.*?) *\}\}", lambda match: self.value(match[1]), str(text))

    def holds(self, condition: str) -> bool:
        for part in condition.split("&&"):
            left, comparison, right = re.fullmatch(r"\s*(\S+) (==|!=) (\S+)\s*", part).groups()
            if (self.value(left) == self.value(right)) != (comparison == "=="):
                return False
        return True

    def run(self, step: dict) -> int:
        output, summary = self.temp / "output", self.temp / "summary"
        output.write_text("")
        environment = os.environ | {
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(summary),
            "RUNNER_TEMP": str(self.temp),
        }
        environment |= {name: self.text(value) for name, value in step.get("env", {}).items()}
        script = self.temp / "script.sh"
        script.write_text(self.text(step["run"]))
        shell = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)]
        status = subprocess.run(shell, cwd=self.folder, env=environment, check=False).returncode
        for line in output.read_text().splitlines():
            name, value = line.split("=", 1)
            self.values[f"steps.{step['id']}.outputs.{name}"] = value
        return status


def run(folder: str, temp: str, *given: str) -> int:
    runner = Runner(Path(folder), Path(temp), dict(pair.split("=", 1) for pair in given))
    for step in STEPS:
        if "run" in step and runner.holds(step.get("if", "'' == ''")):
            status = runner.run(step)
            if status != 0:
                return status
    return 0


def scripts(folder: str) -> int:
    for number, step in enumerate(STEPS):
        if "run" in step:
            assert "${{" not in step["run"], f"step {number} puts an expression into a script"
            (Path(folder) / f"{number}.sh").write_text("#!/usr/bin/env bash\n" + step["run"])
    return 0


if __name__ == "__main__":
    sys.exit({"run": run, "scripts": scripts}[sys.argv[1]](*sys.argv[2:]))
