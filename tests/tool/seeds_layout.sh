# SPDX-License-Identifier: MIT
# The address space that the seed programs show, watched from outside while each waits for a key.
exec python3 tests/seeds/layout.py "$B"
