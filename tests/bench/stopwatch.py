"""How long a command takes and how much memory it needs at most.

On one core the time is that of the processor, user and system, which hardly depends on what else the machine does; on
more it is that of the clock on the wall.

The command is started by a small process of its own: what a process forks from counts as its memory too, and the one
that made the inputs is large. For the same reason no command seems to need less than about 12 MB.
"""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Reading:
    """What one run took."""

    seconds: float
    peak_bytes: int
    status: int


def measure(command, folder, cores=1, environment=()):
    """Runs a command in a folder, on so many cores, with its output thrown away."""
    job = {"command": command, "folder": str(folder), "cores": cores, "environment": dict(environment)}
    starter = [sys.executable, "-S", "-E", __file__]
    answer = subprocess.run(starter, input=json.dumps(job), capture_output=True, text=True, check=True)
    return Reading(**json.loads(answer.stdout))


def best(commands, folder, rounds=5, **options):
    """The quickest of some runs of each command. They take turns, so that what else the machine does hits all alike."""
    readings = [[] for _ in commands]
    for _ in range(rounds):
        for command, sofar in zip(commands, readings):
            sofar.append(measure(command, folder, **options))
    return [min(sofar, key=lambda reading: reading.seconds) for sofar in readings]


def start():
    """The small process: reads a job from stdin, does it, and prints the reading."""
    job = json.load(sys.stdin)
    os.chdir(job["folder"])
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[-job["cores"] :])
    program, *_ = command = job["command"]
    null = os.open(os.devnull, os.O_RDWR)
    streams = [(os.POSIX_SPAWN_DUP2, null, stream) for stream in (0, 1, 2)]
    environment = {**os.environ, **job["environment"]}
    started = time.perf_counter()
    child = os.posix_spawnp(program, command, environment, file_actions=streams)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - started
    if job["cores"] == 1:
        seconds = usage.ru_utime + usage.ru_stime
    # Linux counts in kibibytes.
    reading = {"seconds": seconds, "peak_bytes": usage.ru_maxrss * 1024, "status": os.waitstatus_to_exitcode(status)}
    json.dump(reading, sys.stdout)


if __name__ == "__main__":
    start()
