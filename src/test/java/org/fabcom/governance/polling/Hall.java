package org.fabcom.governance.polling;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.Ballots.Answer;
import org.fabcom.governance.ballots.NewBallot;
import org.fabcom.governance.ballots.Result;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.proxies.Proxies;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** An association whose people vote, all by hand. */
public final class Hall {

    static final BallotRules FIRM = BallotRules.plain().kept(Secrecy.OPEN, false, true, false);

    public final Body body;
    public final Organisation organisation;
    public final List<Person> people = new ArrayList<>();
    public final Ballots ballots;
    public final Booth booth;
    public final Proxies proxies;
    public final Rules rules;
    public final Clock clock;
    public final Sql db;
    private final Jobs jobs;
    private final Neighbours neighbours;

    public Hall(ApplicationContext beans, int people) {
        neighbours = beans.getBean(Neighbours.class);
        ballots = beans.getBean(Ballots.class);
        booth = beans.getBean(Booth.class);
        proxies = beans.getBean(Proxies.class);
        rules = beans.getBean(Rules.class);
        clock = beans.getBean(Clock.class);
        db = beans.getBean(Sql.class);
        jobs = beans.getBean(Jobs.class);
        this.people.add(neighbours.person("Ada"));
        organisation = neighbours.association("La Salle", chair());
        for (int i = 1; i < people; i++) join("Voix " + letters(i));
        body = beans.getBean(Bodies.class).open(organisation.id(), chair().id());
        say(Rule.NOTICE_DAYS, "0");
    }

    private static String letters(int i) {
        return "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
    }

    public Person chair() {
        return people.getFirst();
    }

    public Person join(String name) {
        var person = neighbours.person(name);
        neighbours.seat(organisation, person, Seat.MEMBER);
        people.add(person);
        return person;
    }

    public void say(Rule rule, String value) {
        rules.say(body.id(), rule, value, Days.today(clock).minusDays(1), null, chair().id());
    }

    public NewBallot draft(BallotRules rules, @Nullable UUID assembly, @Nullable Boolean board) {
        var now = clock.instant();
        return new NewBallot(
                body,
                "Ouvrir la caisse ?",
                null,
                "ab".repeat(32),
                rules,
                Days.today(clock),
                null,
                now.minusSeconds(1),
                now.plus(Duration.ofDays(3)),
                assembly,
                null,
                board);
    }

    public UUID announced(BallotRules rules) {
        return done(ballots.announce(draft(rules, null, null), chair().id()));
    }

    public UUID open(BallotRules rules) {
        return opened(announced(rules));
    }

    public UUID opened(UUID ballot) {
        return done(ballots.open(ballot, chair().id()));
    }

    /** The day after all that is open has closed. */
    void end() {
        ((MovedClock) clock).forward(Duration.ofDays(4));
        jobs.runNow(BallotJob.NAME);
    }

    public static UUID done(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).ballot();
    }

    public static String refused(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).key();
    }

    /** The voice of a person, cast by somebody. */
    public Booth.Cast cast(UUID ballot, Person whose, PartyId by, String choice) {
        int place = ballots.roll(ballots.find(ballot).orElseThrow(), body).stream()
                .filter(it -> whose.id().equals(it.person()))
                .findFirst()
                .orElseThrow()
                .place();
        return booth.cast(ballot, Map.of(place, choice), by);
    }

    public void votes(UUID ballot, Person whose, String choice) {
        assertThat(cast(ballot, whose, whose.id(), choice)).isInstanceOf(Booth.Cast.Counted.class);
    }

    /** Places of a frozen roll, so that many votes need not ask for each. */
    public Map<PartyId, Integer> places(UUID ballot) {
        var places = new HashMap<PartyId, Integer>();
        for (var it : ballots.roll(ballots.find(ballot).orElseThrow(), body))
            if (it.person() != null) places.put(it.person(), it.place());
        return places;
    }

    public Result result(UUID ballot) {
        return ballots.result(ballot).orElseThrow();
    }

    public Instant now() {
        return clock.instant();
    }
}
