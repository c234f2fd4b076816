"""How a text ties a named school or workplace to a person: what ``school`` and ``employment`` share.

``words`` holds the lists, ``name`` reads where a name begins and ends, ``circumstances`` weighs what
stands around it (long ago, a question to the crowd, an advert, somebody unnamed).
"""
