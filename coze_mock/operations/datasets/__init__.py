"""Datasets, with the files and images in them."""
