package org.fabcom.governance.ballots;

import module java.base;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.PartyId;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.web.Page;
import org.fabcom.web.render.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Votes of a body: announced, opened, closed, read. Thread-safe. The caller has asked who may. */
public interface Ballots {

    /** What became of an announcement, an opening or a closing. */
    sealed interface Answer {
        record Done(UUID ballot) implements Answer {}

        /** @param key of the sentence that says why */
        record Refused(String key, List<Object> args) implements Answer {

            public static Refused of(String key, Object... args) {
                return new Refused(key, List.of(args));
            }

            /** In the language of the page. */
            public String in(Page page) {
                return new LocalizedText(key, args).in(page);
            }
        }
    }

    /** A conflict of interest that was declared (G40). */
    record Conflict(PartyId person, String name, String reason, Instant at) {}

    /** @param chosen for or against, or the option */
    record Parted(
            String chosen,
            @Nullable String publicValue,
            @Nullable String seed) {}

    /** The file that {@code ./fabcom tally} reads, and what it answers. */
    record Counted(String file, String answer, String sha256) {}

    /** The rules that the statutes of a body give on a day: quorum, majority, colleges, ready to be changed before use. */
    BallotRules usual(Body body, boolean statutes, LocalDate on);

    /** Refused: rules that do not hold together, or an opening before the notice of the body has elapsed (G6). */
    Answer announce(NewBallot ballot, PartyId by);

    /** Freezes roll and proxies and takes votes from now on; a job does it at the hour that was said, but in an assembly. */
    Answer open(UUID ballot, @Nullable PartyId by);

    /**
     * Counts once and for all, and tells the subject within the same transaction; a job does it at the hour that was said, but in
     * an assembly, whose chair closes. Before that hour only where {@code early} closing is allowed and certain.
     *
     * @param present heads present or represented in the room; null: those who voted
     * @param by null: the hour that was said
     */
    Answer close(UUID ballot, List<RoomCount> room, @Nullable Long present, @Nullable PartyId by);

    /** True if no voice that is left can change the outcome. */
    boolean certain(UUID ballot);

    /** A tie is parted by the rule that was announced, once (G32). {@code said}: the side or option chosen, or the public value. */
    Answer part(UUID ballot, String said, PartyId by);

    /** The result of a vote held elsewhere closes it (G38). */
    Answer external(UUID ballot, String content, @Nullable String address, long voters, PartyId by);

    /** The second call of a ballot without quorum: same text, same rules, the quorum of the second call (G11). */
    Answer secondCall(UUID ballot, Instant opens, Instant closes, PartyId by);

    /** Nothing is edited: it counts no more, and says why. */
    Answer annul(UUID ballot, String why, PartyId by);

    /** An open ballot is annulled, and the same is announced again: same text, same rules, which follows it. */
    Answer anew(UUID ballot, String why, PartyId by);

    /** The person leaves the roll of this ballot (G40). */
    Answer conflict(UUID ballot, PartyId person, String reason, PartyId by);

    List<Conflict> conflicts(UUID ballot);

    Optional<Ballot> find(UUID ballot);

    /** Who announced it. */
    PartyId announcer(UUID ballot);

    /** Of a body outside of its assemblies, the newest first. */
    List<Ballot> newest(UUID body, int most);

    /** Of an assembly, in the order of announcement. */
    List<Ballot> in(UUID assembly);

    /** Empty before the closing. */
    Optional<Result> result(UUID ballot);

    /** Those that are counted, all at once. */
    Map<UUID, Result> results(Collection<UUID> ballots);

    Optional<Parted> parted(UUID ballot);

    /** Empty before the closing. */
    Optional<Counted> counted(UUID ballot);

    /** The file that {@code ./fabcom tally} reads; empty before the closing. */
    Optional<String> export(UUID ballot);

    /** As it was frozen; before the opening as it would be. */
    List<Voice> roll(Ballot ballot, Body body);

    /** Who carries the voices of this person, as it was frozen. */
    List<PartyId> holders(UUID ballot, PartyId person);

    /** Who may vote there and is no longer of the body: flagged, not struck. */
    List<Voice> gone(Ballot ballot, Body body);
}
