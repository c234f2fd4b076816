"""What is found: a module for each category, and the decoys that compete with them.

Nobody imports these; they come in by their entry points (``doxscan.detectors``), as a stranger's do.
"""
