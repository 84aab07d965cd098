package org.fabcom.diagnosis;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.diagnosis.Library.Known;
import org.fabcom.diagnosis.grounds.Cost;
import org.jspecify.annotations.Nullable;

/**
 * One tool of the sheet: its place in the answers, what it costs, its risks, what could replace it. {@code members} is null
 * where nothing is known to be asked from members; {@code known} is null if the catalogue does not know the tool.
 */
public record Item(
        int place,
        Tool tool,
        @Nullable Known known,
        Cost direct,
        @Nullable Cost members,
        List<Line> risks,
        @Nullable Line effort,
        Priority priority,
        Verdict verdict,
        List<Instead> instead) {

    private static final String MAIL = "mail";

    /** The nearest first. */
    public enum Danger {
        /** Somebody who left holds the account: only that person can still open the door. */
        HOLDER_GONE,
        /** The service is closed, or its last day is known. */
        CLOSED,
        NONE
    }

    /** What decides its rank before its score does, the first to treat first. */
    public enum Urgency {
        /** Somebody who left holds the account. */
        HOLDER_GONE,
        /** The service is closed, or its last day is known. */
        CLOSED,
        /** A limit is near, or several risks are high. */
        FIRST,
        /** One risk is high. */
        PRESSING,
        /** Nothing but the score. */
        SCORE,
        /** Nobody here knows it. */
        UNRECOGNISED,
        FREE
    }

    /**
     * An address of mail; a box of mail, which is an address itself; the administrators of a page; a telephone number, which
     * nobody hands over.
     */
    public enum Holding {
        ADDRESS,
        MAILBOX,
        PAGE,
        PHONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Item {
        risks = List.copyOf(risks);
        instead = List.copyOf(instead);
    }

    /** It is entered with an account that may be lost; nobody asks whose a program on a computer is, unless somebody said. */
    public boolean account() {
        return known == null || !known.sheet().installed() || tool.owner() != null;
    }

    public boolean recognised() {
        return known != null;
    }

    /** The name of the sheet, else as it was typed. */
    public String name() {
        return known == null ? tool.asked() : known.sheet().name();
    }

    /** Nothing lies in it that could be lost: the next one is made elsewhere. */
    public boolean leavesNothing() {
        return known != null && Risks.leavesNothingBehind(known);
    }

    /** A high risk that goes on as long as the tool is used; where nothing is left behind, the next one is made elsewhere. */
    public boolean pressing() {
        return verdict != Verdict.NOTHING_TO_MOVE
                && verdict != Verdict.FREE
                && risks.stream().anyMatch(it -> it.level() == Level.HIGH);
    }

    /** Something may be paid for it: somebody said so, or pages tell prices and no formula for nothing. */
    public boolean mayCost() {
        if (tool.payer() == Tool.Payer.ENTITY || tool.payer() == Tool.Payer.PERSON || tool.plan() != null) return true;
        if (known == null) return tool.payer() != Tool.Payer.NOBODY;
        boolean gratis = known.facts().stream()
                .anyMatch(it -> it.is("plan", "free")
                        || it.about().equals("price") && it.number("amount").orElse(1) == 0);
        return !gratis && !(known.of("price").isEmpty() && known.of("fee").isEmpty());
    }

    /** How near one is to losing what is in the tool; what is not known is no danger. */
    public Danger danger() {
        if (tool.owner() == Tool.Owner.FORMER) return Danger.HOLDER_GONE;
        if (known != null && known.closing().isPresent()) return Danger.CLOSED;
        return Danger.NONE;
    }

    /** Why it stands where it does, whatever its score. */
    public Urgency urgency() {
        return switch (danger()) {
            case HOLDER_GONE -> Urgency.HOLDER_GONE;
            case CLOSED -> Urgency.CLOSED;
            case NONE ->
                switch (verdict) {
                    case FIRST -> Urgency.FIRST;
                    case UNRECOGNISED -> Urgency.UNRECOGNISED;
                    case FREE -> Urgency.FREE;
                    case NEXT, GENTLY, KEEP, NOTHING_TO_MOVE -> pressing() ? Urgency.PRESSING : Urgency.SCORE;
                };
        };
    }

    /** Months without use after which the provider itself says that all is erased; empty where nobody read it at a page that counts. */
    public OptionalLong inactiveMonths() {
        return known == null
                ? OptionalLong.empty()
                : known.of("inactivity").stream()
                        .filter(Fact::verified)
                        .flatMapToLong(it -> it.number("months").stream())
                        .min();
    }

    /** The sheet says to keep it: nothing is left, though an account may have to be got back first. */
    public boolean stays() {
        if (known == null) return false;
        var choice = known.choice();
        boolean kept = choice != null && choice.software() == null;
        return verdict == Verdict.KEEP
                || verdict == Verdict.FREE
                || kept && (verdict != Verdict.FIRST || danger() == Danger.HOLDER_GONE);
    }

    /** What opens the account, and so what one asks of whoever holds it. */
    public Holding holding() {
        if (known == null) return Holding.ADDRESS;
        if (mailbox()) return Holding.MAILBOX;
        if (known.sheet().needs().contains("social")) return Holding.PAGE;
        boolean phone = known.of("outside_account").stream().anyMatch(it -> it.is("means", "phone"));
        return phone ? Holding.PHONE : Holding.ADDRESS;
    }

    /** First of all one is written to there. */
    public boolean mailbox() {
        return needs().stream().findFirst().filter(MAIL::equals).isPresent();
    }

    /** One’s addresses end with it: another is open before. */
    public boolean addresses() {
        return needs().contains(MAIL);
    }

    /** People meet in it, whatever it runs on. */
    public boolean meets() {
        return needs().contains("chat");
    }

    private List<String> needs() {
        return known == null ? List.of() : known.sheet().needs();
    }

    public Optional<Line> risk(Dimension dimension) {
        return risks.stream().filter(it -> it.dimension() == dimension).findFirst();
    }

    Item withCost(@Nullable Integer costRank) {
        var next = Priority.of(tool, known, risks, costRank);
        return new Item(place, tool, known, direct, members, risks, effort, next, verdict, instead);
    }

    Item ranked(int rank) {
        return new Item(place, tool, known, direct, members, risks, effort, priority.ranked(rank), verdict, instead);
    }
}
