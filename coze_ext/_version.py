"""The version of this distribution, so that it needn't be read from disk at run time."""

VERSION = "0.1.0"
