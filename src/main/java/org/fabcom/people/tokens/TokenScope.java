package org.fabcom.people.tokens;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * What a token may do beyond reading what is public: nothing, unless it was ticked when the token was made. Each for one room; whoever
 * writes in a room reads in it too.
 */
public enum TokenScope {
    /** Who its person is here, and what only staff read of organisations. */
    PEOPLE_READ("people", "read", Depth.READ),
    /** Circles and groups that only some see. */
    CIRCLES_READ("circles", "read", Depth.READ),
    /** Comes in, leaves, follows; lets in, gives roles, founds, changes, moves and closes groups where its person may. */
    CIRCLES_WRITE("circles", "write", Depth.WRITE),
    /** Writes places down and corrects them, where its person may. */
    PLACES_WRITE("places", "write", Depth.WRITE),
    /** Corrects sheets and facts, for editors. */
    CATALOGUE_WRITE("catalogue", "write", Depth.WRITE),
    /** What its person registered for. */
    AGENDA_READ("agenda", "read", Depth.READ),
    /** Registers and gives places back. */
    AGENDA_WRITE("agenda", "write", Depth.WRITE),
    CASES_READ("cases", "read", Depth.READ),
    PLAN_READ("plan", "read", Depth.READ),
    /** Takes steps on what is in a plan; draws it up, accepts it and puts it in order where its person may. */
    PLAN_WRITE("plan", "write", Depth.WRITE),
    ACTS_READ("acts", "read", Depth.READ),
    ACTS_WRITE("acts", "write", Depth.WRITE),
    /** Threads in which its person takes part. */
    TALK_READ("talk", "read", Depth.READ),
    /** Says something there. */
    TALK_WRITE("talk", "write", Depth.WRITE),
    /** Posts that members and circles see; all tokens made before scopes of rooms hold it, since they saw them. */
    MARKET_SEE("market", "see", Depth.SEE),
    /** Deals as well. */
    MARKET_READ("market", "read", Depth.READ),
    /** Writes and closes posts, replies, takes the steps of deals. */
    MARKET_WRITE("market", "write", Depth.WRITE),
    /** Totals, objects and collections of the sites whose reports or desk its person may read. */
    FLOWS_READ("flows", "read", Depth.READ),
    /** Reads the accounts, statements and payment requests of the wallets its person may use. */
    WALLET_READ("wallet", "read", Depth.READ),
    /** Pays from them, asks for payments and answers requests. */
    WALLET_PAY("wallet", "pay", Depth.WRITE),
    /** Reads the invoices of the organisations its person keeps. */
    BILLING_READ("billing", "read", Depth.READ),
    /** Reads the registers of members that its person keeps. */
    MEMBERSHIP_READ("membership", "read", Depth.READ),
    /** Reads proposals, votes and registers of decisions of the bodies in which its person takes part. */
    GOVERNANCE_READ("governance", "read", Depth.READ);

    private enum Depth {
        SEE,
        READ,
        WRITE
    }

    private final String room;
    private final String act;
    private final Depth depth;

    TokenScope(String room, String act, Depth depth) {
        this.room = room;
        this.act = act;
        this.depth = depth;
    }

    String code() {
        return room + ":" + act;
    }

    /** The group it is ticked in. */
    String room() {
        return room;
    }

    /** The room that opens and closes it: wallets are the ledger's. */
    String opensWith() {
        return switch (room) {
            case "wallet" -> "ledger";
            case "cases", "plan", "acts" -> "accompaniment";
            default -> room;
        };
    }

    /** Whether one of these is as much. */
    boolean within(Collection<TokenScope> held) {
        return held.stream().anyMatch(it -> it.room.equals(room) && it.depth.compareTo(depth) >= 0);
    }

    /** As they are kept. One that only a newer node knows opens nothing here. */
    static Set<TokenScope> kept(Collection<? extends @Nullable String> names) {
        return Stream.of(values()).filter(it -> names.contains(it.name())).collect(Collectors.toUnmodifiableSet());
    }

    public static Optional<TokenScope> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
