"""What people decided: a statute as data (``profile``), which findings count (``judge``), and what a post shows."""
