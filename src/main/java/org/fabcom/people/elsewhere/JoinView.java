package org.fabcom.people.elsewhere;

/**
 * An account and that of the other house.
 *
 * @param dates since when they are one; empty: they are not
 * @param waiting the address of whoever came from there in this browser; empty: nobody
 * @param fits whether it is that of this account
 */
public record JoinView(String provider, String dates, String waiting, boolean fits, String email) {}
