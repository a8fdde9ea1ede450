"""Speed, memory and import cost of the client, measured beside its peers in one run."""
