"""Disputed human-rights figures, side by side, each with its source."""
