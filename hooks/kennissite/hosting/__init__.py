"""What a server sends beside the files: one policy, in the form that each kind of host takes."""
