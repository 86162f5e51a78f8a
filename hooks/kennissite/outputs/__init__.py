"""What the build writes besides pages, for programs and other sites."""
