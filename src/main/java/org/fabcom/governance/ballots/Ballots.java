package org.fabcom.governance.ballots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Votes of a body: announced, opened, closed, read. Thread-safe. The caller has asked who may. */
@Repository
public class Ballots {

    /** What became of an announcement, an opening or a closing. */
    public sealed interface Answer {
        record Done(UUID ballot) implements Answer {}

        /** @param code as in docs/errors.md; @param args of its sentence {@code errors.FC-…} */
        record Refused(String code, List<Object> args) implements Answer {}
    }

    /** The rules that the statutes of a body give on a day: quorum, majority, colleges, ready to be changed before use. */
    public BallotRules usual(Body body, boolean statutes, LocalDate on) {
        throw new UnsupportedOperationException(body + " " + statutes + on);
    }

    /** Refused: rules that do not hold together, or an opening before the notice of the body has elapsed (G6). */
    public Answer announce(NewBallot ballot, PartyId by) {
        throw new UnsupportedOperationException(ballot + " " + by);
    }

    /** Freezes roll and proxies and takes votes from now on; a job does it at the hour that was said. */
    public Answer open(UUID ballot, @Nullable PartyId by) {
        throw new UnsupportedOperationException(ballot + " " + by);
    }

    /**
     * Counts once and for all, and tells the subject within the same transaction; a job does it at the hour that was said.
     * Before that hour only where {@code early} closing is allowed and certain, or in an assembly, whose chair closes.
     *
     * @param present heads present or represented in the room; null: those who voted
     */
    public Answer close(UUID ballot, List<RoomCount> room, @Nullable Long present, @Nullable PartyId by) {
        throw new UnsupportedOperationException(ballot + " " + room + present + by);
    }

    /** The second call of a ballot without quorum: same text, same rules, the quorum of the second call (G11). */
    public Answer secondCall(UUID ballot, Instant opens, Instant closes, PartyId by) {
        throw new UnsupportedOperationException(ballot + " " + opens + closes + by);
    }

    /** Nothing is edited: it counts no more, and says why. */
    public Answer annul(UUID ballot, String why, PartyId by) {
        throw new UnsupportedOperationException(ballot + " " + why + by);
    }

    /** The person leaves the roll of this ballot (G40). */
    public Answer conflict(UUID ballot, PartyId person, String reason, PartyId by) {
        throw new UnsupportedOperationException(ballot + " " + person + reason + by);
    }

    public Optional<Ballot> find(UUID ballot) {
        throw new UnsupportedOperationException(ballot.toString());
    }

    /** Of a body, the newest first. */
    public List<Ballot> of(UUID body) {
        throw new UnsupportedOperationException(body.toString());
    }

    /** Of an assembly, in the order of announcement. */
    public List<Ballot> in(UUID assembly) {
        throw new UnsupportedOperationException(assembly.toString());
    }

    /** Empty before the closing. */
    public Optional<Result> result(UUID ballot) {
        throw new UnsupportedOperationException(ballot.toString());
    }

    /** The file that {@code ./fabcom tally} reads; empty before the closing. */
    public Optional<String> export(UUID ballot) {
        throw new UnsupportedOperationException(ballot.toString());
    }
}
