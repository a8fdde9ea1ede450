"""The faults that the server can be told to have."""
