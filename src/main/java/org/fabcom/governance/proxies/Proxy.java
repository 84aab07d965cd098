package org.fabcom.governance.proxies;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A voice given to be carried.
 *
 * @param number its place in the order of receipt
 * @param giver null: a member without an account, whose paper was handed in at the door
 * @param member of the register that a paper is of; null: known by name only
 * @param holder null: blank, follows the statutes' rule
 * @param cap how many the holder may carry, as it was when this one was received
 * @param answeredAt when its holder said yes; null: they said nothing yet, and it holds all the same
 * @param instructions by item: for, against or abstain, or null where the holder is free
 */
public record Proxy(
        UUID id,
        long number,
        @Nullable PartyId giver,
        @Nullable UUID member,
        String giverName,
        @Nullable PartyId holder,
        String holderName,
        Scope scope,
        State state,
        int cap,
        Instant receivedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        Map<UUID, String> instructions) {

    public enum State {
        ACCEPTED,
        /** Over the cap, in the order of receipt (G20). */
        REFUSED,
        REVOKED,
        /** The giver arrived: void for what is not yet opened (G21). */
        ARRIVED,
        /** The holder does not carry it. */
        DECLINED
    }

    public boolean holds() {
        return state == State.ACCEPTED;
    }

    /** Of days on which a vote is open whose roll was frozen without it: it came too late, or begins too late. */
    public boolean missed(Ballot vote) {
        var opened = vote.openedAt();
        var since = scope.since();
        var until = scope.until();
        if (!holds()
                || opened == null
                || since == null
                || until == null
                || !scope.body().equals(vote.body())) return false;
        boolean meet = !vote.recordDate().isAfter(until)
                && !LocalDate.ofInstant(vote.closes(), Days.ZONE).isBefore(since);
        return meet && (receivedAt.isAfter(opened) || vote.recordDate().isBefore(since));
    }

    /** It holds, and its holder said nothing yet. */
    public boolean waits() {
        return holds() && holder != null && answeredAt == null;
    }

    /** Of the words for where it stands. */
    public String stateKey() {
        return "governance.proxy.state." + (waits() ? "GIVEN" : state);
    }

    /** Whose voice it carries. */
    public String whose() {
        return whose(giver, member, giverName);
    }

    /** The person; of a member without an account the member, else the name. */
    static String whose(@Nullable PartyId person, @Nullable UUID member, String name) {
        if (person != null) return person.toString();
        return member == null ? " " + name : member.toString();
    }

    /** Under what a voice may have been given: by the person, or on paper before they had an account. */
    public static List<String> keys(@Nullable PartyId person, @Nullable UUID member, String name) {
        return Stream.of(person, member, person == null ? " " + name : null)
                .flatMap(Stream::ofNullable)
                .map(Object::toString)
                .toList();
    }

    /** The one that carries this voice; null: none. */
    public static @Nullable Proxy of(
            Map<String, Proxy> held, @Nullable PartyId person, @Nullable UUID member, String name) {
        return keys(person, member, name).stream()
                .filter(held::containsKey)
                .findFirst()
                .map(held::get)
                .orElse(null);
    }
}
