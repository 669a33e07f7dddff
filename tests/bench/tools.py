"""Where the programs come from that are measured: Goalpost from this source tree, the peers from where they are had."""

import functools
import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BEANCOUNT = "beancount==3.2.3"


class Missing(Exception):
    """A program that cannot be had here, with the way to have it."""


@functools.cache
def goalpost():
    """The released program: the one that GOALPOST names, or one built now."""
    given = os.environ.get("GOALPOST")
    if given and Path(given).exists():
        return given
    subprocess.run(["cargo", "build", "--quiet", "--release", "--locked", "-p", "goalpost"], cwd=ROOT, check=True)
    return str(Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release" / "goalpost")


def bean_check():
    """beancount's checker, in an environment of its own."""
    return f"{venv('beancount', BEANCOUNT)}/bin/bean-check"


def npm(name, *packages):
    """The folder that holds these npm packages."""
    made = subprocess.run([ROOT / "tests/lib/npm", name, *packages], capture_output=True, text=True)
    if made.returncode != 0:
        raise Missing(f"{' '.join(packages)} cannot be installed from npm: {made.stderr.strip()}")
    return made.stdout.strip()


def venv(name, *packages):
    """The folder of a Python environment that holds these packages."""
    made = subprocess.run([ROOT / "tests/lib/venv", name, *packages], capture_output=True, text=True)
    if made.returncode != 0:
        raise Missing(f"{' '.join(packages)} cannot be installed from PyPI: {made.stderr.strip()}")
    return made.stdout.strip()


def node():
    """Node.js, which runs what npm installs."""
    path = shutil.which("node")
    if not path:
        raise Missing("node is not installed")
    return path


def debian(name):
    """A program that Debian packages under its own name, installed now if this is allowed."""
    if not shutil.which(name) and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run(["apt-get", "update", "-qq"], **quiet)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", name], **quiet)
    path = shutil.which(name)
    if not path:
        raise Missing(f"{name} is not installed: apt-get install {name}")
    return path
