"""Speech, transcriptions and voices."""
