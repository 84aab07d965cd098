package org.fabcom.governance.demo;

import module java.base;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.Ballots.Answer;
import org.fabcom.governance.ballots.NewBallot;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.polling.Booth;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.Past;
import org.fabcom.people.Organisations;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.Secrecy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** La Remise graded three names a month ago, and votes this week on where to put the common till. */
@Component
@Order(81)
record InventedVotes(Organisations organisations, Bodies bodies, Ballots ballots, Booth booth, Clock clock)
        implements DemoData {

    private static final String HOUSE = "La Remise";
    private static final List<String> GRADES = List.of("Insuffisant", "Passable", "Assez bien", "Bien", "Très bien");
    private static final List<String> NAMED = List.of("4,2,1", "3,3,", "4,1,0", "2,4,1", "4,3,2");

    @Override
    public void fill() {
        var house = organisations.search(HOUSE, 0, 1).getFirst();
        var body = bodies.of(house.id()).orElseThrow();
        var named = announce(
                body,
                "Quel nom pour la boutique ?",
                List.of("Le Gué", "La Confluence", "Le Radeau"),
                40,
                Secrecy.OPEN,
                house.createdBy());
        Past.quietly(ago(31), () -> {
            ballots.open(named, null);
            cast(named, body);
        });
        Past.quietly(ago(24), () -> ballots.close(named, List.of(), null, null));
        var running = announce(
                body,
                "Où ouvrir la caisse commune de la fabrique ?",
                List.of(
                        "Crédit coopératif, compte dédié",
                        "Caisse tenue par la SCIC, en heures et en euros",
                        "Attendre l’assemblée de mars"),
                11,
                Secrecy.DETACHED,
                house.createdBy());
        Past.quietly(ago(2), () -> ballots.open(running, null));
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    /** Eight days of notice, a week of voting. */
    private UUID announce(Body body, String question, List<String> options, int before, Secrecy secrecy, PartyId by) {
        var rules = BallotRules.plain()
                .comparing(Method.JUDGMENT, options, GRADES, 0, 0, 0)
                .kept(secrecy, true, true, false);
        var ids = new AtomicReference<UUID>();
        Past.quietly(ago(before), () -> {
            var opens = ago(0).plus(Duration.ofDays(8));
            var day = LocalDate.ofInstant(ago(0), Days.ZONE);
            var ballot = new NewBallot(
                    body,
                    question,
                    null,
                    Secrets.digest(question),
                    rules,
                    day,
                    null,
                    opens,
                    opens.plus(Duration.ofDays(7)),
                    null,
                    null,
                    null);
            if (!(ballots.announce(ballot, by) instanceof Answer.Done done)) throw new IllegalStateException(question);
            ids.set(done.ballot());
        });
        return ids.get();
    }

    private void cast(UUID ballot, Body body) {
        int said = 0;
        for (var it : ballots.roll(ballots.find(ballot).orElseThrow(), body)) {
            if (it.person() == null || !it.entitled() || said == NAMED.size()) continue;
            booth.cast(ballot, Map.of(it.place(), NAMED.get(said++)), it.person());
        }
    }
}
