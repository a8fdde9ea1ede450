"""What answers the operations of the document: a module, or a folder, for each resource.

``plain.py`` has a resource to start from. A new one is named in ``registry.py``.
"""
