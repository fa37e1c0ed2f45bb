"""Measurements of the dashboard: ``python -m benchmarks`` (never part of the tests)."""
