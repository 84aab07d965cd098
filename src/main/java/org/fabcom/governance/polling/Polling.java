package org.fabcom.governance.polling;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.NewBallot;
import org.fabcom.governance.ballots.Result;
import org.fabcom.governance.ballots.RoomCount;
import org.fabcom.governance.ballots.Voice;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.tally.rules.BallotRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine room behind {@link Ballots}. Thread-safe. */
@Component
record Polling(BallotRows rows, Announcing announcing, Closing closing, Roll roll, Clock clock) implements Ballots {

    @Override
    public BallotRules usual(Body body, boolean statutes, LocalDate on) {
        return announcing.usual(body, statutes, on);
    }

    @Override
    public Answer announce(NewBallot ballot, PartyId by) {
        return announcing.announce(ballot, by);
    }

    @Override
    public Answer open(UUID ballot, @Nullable PartyId by) {
        return closing.open(ballot);
    }

    @Override
    public Answer close(UUID ballot, List<RoomCount> room, @Nullable Long present, @Nullable PartyId by) {
        return closing.close(ballot, room, present, by);
    }

    @Override
    public boolean certain(UUID ballot) {
        return closing.certain(ballot);
    }

    @Override
    public Answer part(UUID ballot, String said, PartyId by) {
        return closing.part(ballot, said, by);
    }

    @Override
    public Answer external(UUID ballot, String content, @Nullable String address, long voters, PartyId by) {
        return closing.external(ballot, content, address, voters, by);
    }

    @Override
    public Answer secondCall(UUID ballot, Instant opens, Instant closes, PartyId by) {
        return announcing.secondCall(ballot, opens, closes, by);
    }

    @Override
    public Answer annul(UUID ballot, String why, PartyId by) {
        return announcing.annul(ballot, why, by);
    }

    @Override
    public Answer anew(UUID ballot, String why, PartyId by) {
        return announcing.anew(ballot, why, by);
    }

    @Override
    public Answer conflict(UUID ballot, PartyId person, String reason, PartyId by) {
        return announcing.conflict(ballot, person, reason, by);
    }

    @Override
    public List<Conflict> conflicts(UUID ballot) {
        return rows.conflicts(ballot);
    }

    @Override
    public Optional<Ballot> find(UUID ballot) {
        return rows.find(ballot);
    }

    @Override
    public PartyId announcer(UUID ballot) {
        return rows.announcer(ballot);
    }

    @Override
    public List<Ballot> newest(UUID body, int most) {
        return rows.list(
                "body = :body and assembly is null order by announced_at desc, id desc limit :most",
                Map.of("body", body, "most", most));
    }

    @Override
    public List<Ballot> in(UUID assembly) {
        return rows.list("assembly = :assembly order by announced_at, id", Map.of("assembly", assembly));
    }

    @Override
    public Optional<Result> result(UUID ballot) {
        return rows.result(ballot);
    }

    @Override
    public Map<UUID, Result> results(Collection<UUID> ballots) {
        return rows.results(ballots);
    }

    @Override
    public Optional<Parted> parted(UUID ballot) {
        return rows.parted(ballot);
    }

    @Override
    public Optional<Counted> counted(UUID ballot) {
        return rows.counted(ballot);
    }

    @Override
    public Optional<String> export(UUID ballot) {
        return rows.counted(ballot).map(Counted::file);
    }

    @Override
    public List<Voice> roll(Ballot ballot, Body body) {
        return ballot.openedAt() == null ? roll.drawn(ballot, body).voices() : roll.of(ballot.id());
    }

    @Override
    public List<PartyId> holders(UUID ballot, PartyId person) {
        return roll.holders(ballot, person);
    }

    @Override
    public List<Voice> gone(Ballot ballot, Body body) {
        return roll.gone(ballot.id(), body, Days.today(clock));
    }
}
