package org.fabcom.till.journal;

/**
 * What a command wrote.
 *
 * @param again true if the same command had written it before
 */
public record Written(long number, String hash, boolean again) {}
