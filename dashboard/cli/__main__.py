"""`python -m dashboard.cli`: the same as `flankwatch`."""

import sys

from dashboard.cli import main

sys.exit(main())
