"""Records, mistakes, ids and addresses: what every other room builds on."""
